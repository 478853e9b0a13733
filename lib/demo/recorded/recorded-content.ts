import judges from "./judges.json" with { type: "json" };
import prompts from "./prompts.json" with { type: "json" };
import responses from "./responses.json" with { type: "json" };
import { RecordedContent } from "./schema";
import study from "./study.json" with { type: "json" };
import systems from "./systems.json" with { type: "json" };

export function recordedContent(): RecordedContent {
  return RecordedContent.parse({ study, prompts, systems, responses, judges });
}
