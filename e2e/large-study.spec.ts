import { appUrl } from "./app-url";
import { expect, test } from "./fixtures";

test("while a report of 200,000 votes is computed, annotators are answered all along", async ({
  page,
  data,
  signIn,
  newPerson,
}) => {
  test.setTimeout(180_000);
  const large = await data.aLargeStudy({ votes: 200_000, systems: 5, raters: 15, prompts: 4_000 });
  const desk = await data.anOpenStudy({ prompts: 8 });
  const annotator = await newPerson();
  const session = await data.aSession(await data.anAnnotator(desk));
  await annotator.context.addCookies([{ ...session, url: appUrl() }]);
  await signIn(await data.aSession(large.owner));
  // Read once, so that the second opening is the statistics alone.
  await page.goto(`/studies/${large.id}/results`);
  await expect(page.getByRole("heading", { name: "Results" })).toBeAttached();

  const begun = performance.now();
  let opened = 0;
  const report = page.goto(`/studies/${large.id}/results?level=0.99`).then((response) => {
    opened = performance.now();
    expect(response?.status()).toBe(200);
  });
  const answers = [begun];
  while (opened === 0) {
    const next = await annotator.context.request.post(`/api/v1/annotate/${desk.publicId}/next`, {
      headers: { origin: appUrl() },
      data: { want: 1 },
    });
    expect(next.status()).toBe(200);
    answers.push(performance.now());
  }
  await report;
  const waits = answers.slice(1).map((at, index) => at - answers[index]);
  expect(waits.length).toBeGreaterThan(10);
  // Statistics on the server's own thread would make one request wait for nearly all of it.
  expect(Math.max(...waits)).toBeLessThan((opened - begun) / 2);
  test.info().annotations.push({
    type: "figures",
    description: `${waits.length} answers in ${Math.round(opened - begun)} ms, the slowest after ${Math.round(Math.max(...waits))} ms`,
  });
});
