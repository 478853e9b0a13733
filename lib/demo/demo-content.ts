import prompts from "./prompts.json" with { type: "json" };
import responses from "./responses.json" with { type: "json" };
import { DemoContent } from "./schema";
import study from "./study.json" with { type: "json" };
import systems from "./systems.json" with { type: "json" };
import verdicts from "./verdicts.json" with { type: "json" };
import votes from "./votes.json" with { type: "json" };

export function demoContent(): DemoContent {
  return DemoContent.parse({ study, prompts, systems, responses, votes, verdicts });
}
