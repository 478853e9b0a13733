const enough = 4_000;
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Samaritan}\p{Script=Mandaic}]/u;

/** Of the first letter, as browsers take it for a paragraph. Tells at which edge the text stands; its paragraphs have their own. */
export function textDirection(text: string): "ltr" | "rtl" {
  const [letter] = /\p{L}/u.exec(text.slice(0, enough)) ?? [""];
  return rightToLeft.test(letter) ? "rtl" : "ltr";
}
