const width = 960;
const namespace = "http://www.w3.org/2000/svg";
const painted = ["fill", "stroke", "stroke-width", "stroke-dasharray"];
const typed = ["font-family", "font-size", "font-weight", "text-anchor", "dominant-baseline"];

/** A chart of the page as one standalone SVG: laid out at a fixed width, in the light theme, every colour resolved. */
export function chartToSvg(chart: Element): string {
  const stage = document.createElement("div");
  stage.dataset.theme = "light";
  stage.className = "chart-stage";
  stage.append(chart.cloneNode(true));
  document.body.append(stage);
  try {
    return new XMLSerializer().serializeToString(drawStage(stage));
  } finally {
    stage.remove();
  }
}

function drawStage(stage: HTMLElement): SVGElement {
  const frame = stage.getBoundingClientRect();
  const height = Math.ceil(frame.height);
  const page = svgElement("svg", { width, height, viewBox: `0 0 ${width} ${height}` });
  page.append(svgElement("rect", { width: "100%", height: "100%", fill: getComputedStyle(stage).backgroundColor }));
  for (const picture of stage.querySelectorAll<SVGElement>("svg:not(svg svg)"))
    page.append(placePicture(picture, frame));
  for (const text of stage.querySelectorAll("[data-chart-text]")) page.append(...drawText(text, frame));
  return page;
}

/** A picture keeps its percentages: they refer to its own box. One within it is drawn with it. */
function placePicture(picture: SVGElement, frame: DOMRect): SVGElement {
  const box = picture.getBoundingClientRect();
  const copy = svgElement("svg", {
    ...position(box, frame),
    width: box.width,
    height: box.height,
    overflow: "visible",
  });
  for (const child of picture.children) {
    const drawn = drawShape(child);
    if (drawn) copy.append(drawn);
  }
  return copy;
}

function drawShape(shape: Element): Node | null {
  const style = getComputedStyle(shape);
  if (style.display === "none" && !["title", "desc"].includes(shape.tagName)) return null;
  const copy = shape.cloneNode(false);
  if (!(copy instanceof SVGElement)) return null;
  for (const name of ["class", "id", "data-room"]) copy.removeAttribute(name);
  if (shape.tagName === "text") writeStyle(copy, style, ["fill", ...typed]);
  else if (!["g", "tspan", "title", "desc"].includes(shape.tagName)) writeStyle(copy, style, painted);
  for (const child of shape.childNodes) {
    const drawn = child instanceof Element ? drawShape(child) : child.cloneNode();
    if (drawn) copy.append(drawn);
  }
  return copy;
}

/** One text element a line, where the browser has broken it. */
function drawText(element: Element, frame: DOMRect): SVGElement[] {
  const style = getComputedStyle(element);
  return textLines(element).map(({ text, box }) => {
    const { x } = position(box, frame);
    const line = svgElement("text", { x, y: box.top - frame.top + box.height / 2, fill: style.color });
    writeStyle(line, style, typed);
    line.setAttribute("dominant-baseline", "central");
    line.textContent = text;
    return line;
  });
}

function textLines(element: Element): { text: string; box: DOMRect }[] {
  const lines: { text: string; box: DOMRect }[] = [];
  const range = document.createRange();
  for (const node of element.childNodes) {
    for (const { segment, index } of new Intl.Segmenter().segment(node.textContent ?? "")) {
      range.setStart(node, index);
      range.setEnd(node, index + segment.length);
      const box = range.getBoundingClientRect();
      const last = lines.at(-1);
      if (last && Math.abs(last.box.top - box.top) < 2) last.text += segment;
      else lines.push({ text: segment, box });
    }
  }
  return lines;
}

function position(box: DOMRect, frame: DOMRect) {
  return { x: box.left - frame.left, y: box.top - frame.top };
}

function writeStyle(element: SVGElement, style: CSSStyleDeclaration, names: readonly string[]): void {
  for (const name of names) element.setAttribute(name, style.getPropertyValue(name));
}

function svgElement(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(namespace, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
