import { expect, test } from "vitest";
import { nextPairs } from "@/lib/assignments/next-pairs";
import { db } from "@/lib/db/client";
import { route } from "@/lib/route";
import { castVote } from "@/lib/votes/cast-vote";
import { VoteInput } from "@/lib/votes/schema";
import { anAnnotator, anOpenStudy, aVote } from "@/prisma/factories";

test("a text that the database cannot store as it is arrives mended, so that no vote is refused for ever", async () => {
  const study = await anOpenStudy({ settings: { highlights: true } });
  const annotator = await anAnnotator(study);
  const [pair] = (await nextPairs(annotator, study.publicId, { holding: [], want: 1 })).pairs;
  const post = route({ audience: "anyone", input: VoteInput }, (_nobody, input) =>
    castVote(annotator, pair!.assignmentId, input),
  );
  const passage = { side: "left", answer: 0, start: 0, end: 2, quote: "a\uD83D", mark: "good" } as const;
  const body = JSON.stringify(aVote("left", { rationale: "nul \0 and \uDC00", highlights: [passage] }));
  const headers = { "content-type": "application/json" };
  const answer = await post(new Request("http://localhost:3000/vote", { method: "POST", headers, body }), {
    params: Promise.resolve({}),
  });
  expect(answer.status).toBe(200);
  const stored = await db().vote.findFirstOrThrow({ where: { assignment: { publicId: pair!.assignmentId } } });
  expect(stored.rationale).toBe("nul  and \uFFFD");
  expect(stored.highlights).toMatchObject([{ quote: "a\uFFFD" }]);
});
