import { Chip } from "@/components/ui/chip";
import { Disclosure } from "@/components/ui/disclosure";
import type { JudgedItem as Item, ShownReply } from "@/lib/judges/schema";
import { ScrolledText } from "./scrolled-text";

/** One comparison, or one response, with everything that was said of it; `versions` where several versions may have said it. */
export function JudgedItem({ item, versions }: { item: Item; versions: boolean }) {
  const { prompt, sourceId, a, b, textA, textB, replies } = item;
  return (
    <li className="border-t pt-4 first:border-t-0 first:pt-0">
      <article className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <div className="grid gap-1">
          <h3 className="line-clamp-3 font-medium wrap-anywhere">{prompt}</h3>
          <p className="text-[0.8125rem] text-mute wrap-anywhere">
            {b === null ? a : `${a} against ${b}`}
            {sourceId && ` · ${sourceId}`}
          </p>
        </div>
        <ul className="grid grid-cols-[minmax(0,1fr)] gap-2">
          {replies.map((reply) => (
            <Reply key={reply.id} {...{ reply, item, versions }} changed={isChanged(reply, replies)} />
          ))}
        </ul>
        <Disclosure summary={b === null ? "The response" : "Both responses"}>
          <div className="grid gap-4 sm:grid-cols-2">
            <Text name={a} text={textA} />
            {b !== null && <Text name={b} text={textB ?? ""} />}
          </div>
        </Disclosure>
      </article>
    </li>
  );
}

interface ReplyProps {
  reply: ShownReply;
  item: Item;
  versions: boolean;
  changed: boolean;
}

function Reply({ reply, item, versions, changed }: ReplyProps) {
  const { order, version, counts, aspect, sample, reason, raw, tokens, latencyMs, finishReason } = reply;
  const first = order === "ab" ? item.a : item.b;
  const circumstances = [
    ...(latencyMs === null ? [] : [`${(latencyMs / 1000).toFixed(1)} s`]),
    ...(tokens === null ? [] : [`${tokens} tokens`]),
    ...(finishReason && finishReason !== "stop" ? [`ended by: ${finishReason}`] : []),
  ];
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-1 rounded-control border bg-sunken px-3 py-2 text-[0.8125rem]">
      <p className="flex flex-wrap items-center gap-2">
        <Outcome reply={reply} item={item} />
        <span className="text-mute wrap-anywhere">
          {[
            ...(versions ? [`version ${version}`] : []),
            ...(aspect ? [aspect] : []),
            ...(order ? [`${first} first`] : []),
            ...(sample > 0 ? [`sample ${sample + 1}`] : []),
          ].join(", ")}
        </span>
        {changed && <Chip tone="warn">changed with the order</Chip>}
        {!counts && <Chip>asked again since</Chip>}
      </p>
      {reason && <p className="max-w-[90ch] whitespace-pre-line wrap-anywhere">{reason}</p>}
      <Disclosure summary="Reply as it came" open={false}>
        <ScrolledText label="Reply as it came" text={raw} exact />
        {circumstances.length > 0 && <p className="mt-1 text-mute tabular-nums">{circumstances.join(" · ")}</p>}
      </Disclosure>
    </li>
  );
}

function Outcome({ reply: { outcome, score, order }, item }: { reply: ShownReply; item: Item }) {
  if (score !== null) return <Chip tone="accent">{score} of 5</Chip>;
  if (outcome === null) return <Chip tone="danger">unparsable</Chip>;
  if (outcome === "tie") return <Chip>tie</Chip>;
  if (outcome === "both_bad") return <Chip>both bad</Chip>;
  const place = order === null ? "" : (outcome === "a") === (order === "ab") ? ", shown first" : ", shown second";
  return (
    <Chip tone="accent">
      {outcome === "a" ? item.a : item.b} better{place}
    </Chip>
  );
}

function Text({ name, text }: { name: string; text: string }) {
  return (
    <div className="min-w-0">
      <h4 className="mb-1 text-[0.8125rem] font-medium wrap-anywhere">{name}</h4>
      <ScrolledText label={`Text of ${name}`} text={text} />
    </div>
  );
}

/** Told by the reply in the second order, where both count, can be read and differ. */
function isChanged(reply: ShownReply, replies: ShownReply[]): boolean {
  if (reply.order !== "ba" || reply.outcome === null || !reply.counts) return false;
  const other = replies.find(
    ({ order, counts, version, aspect, sample }) =>
      order === "ab" && counts && version === reply.version && aspect === reply.aspect && sample === reply.sample,
  );
  return other !== undefined && other.outcome !== null && other.outcome !== reply.outcome;
}
