/** What a pairwise judge's reply must look like, for servers that hold models to a JSON schema. The reason comes before the verdict. */
export const verdictSchema = {
  name: "verdict",
  schema: {
    type: "object",
    properties: { reason: { type: "string" }, verdict: { type: "string", enum: ["first", "tie", "second"] } },
    required: ["reason", "verdict"],
    additionalProperties: false,
  },
};

export function scoresSchema(keys: string[]): { name: string; schema: object } {
  const score = {
    type: "object",
    properties: { reason: { type: "string" }, score: { type: "integer", enum: [1, 2, 3, 4, 5] } },
    required: ["reason", "score"],
    additionalProperties: false,
  };
  return {
    name: "scores",
    schema: {
      type: "object",
      properties: Object.fromEntries(keys.map((key) => [key, score])),
      required: keys,
      additionalProperties: false,
    },
  };
}
