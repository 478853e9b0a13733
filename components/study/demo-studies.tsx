import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-action";
import { SubmitButton } from "@/components/ui/submit-button";
import type { DemoKind } from "@/lib/demo/schema";

const demos: Record<DemoKind, { title: string; text: string; button: string }> = {
  written: {
    title: "A study that is nearly done",
    text: "24 prompts with sample responses written for it, simulated votes of three annotators and a simulated judge: every page has something to show.",
    button: "Add the demo study",
  },
  recorded: {
    title: "Real answers of two tiny models",
    text: "40 prompts, a base model with URIAL against a tuned one, and what such models say as judges in both orders: the mechanics, not quality. The votes are yours to give.",
    button: "Add the study of tiny models",
  },
};

/** Studies to look around in; none where the researcher has them. */
export function DemoStudies({ kinds, add }: { kinds: DemoKind[]; add: FormAction }) {
  if (kinds.length === 0) return null;
  return (
    <section aria-labelledby="demo-studies" className="mt-10">
      <h2 id="demo-studies" className="text-sm font-semibold">
        To look around in
      </h2>
      <ul className="mt-3 grid gap-3 sm:grid-cols-2">
        {kinds.map((kind) => (
          <li key={kind} className="flex flex-col items-start gap-3 rounded-panel border bg-panel px-4 py-4 sm:px-5">
            <h3 className="text-[0.9375rem] font-semibold">{demos[kind].title}</h3>
            <p className="grow text-[0.8125rem] text-mute">{demos[kind].text}</p>
            <ActionForm action={add}>
              <input type="hidden" name="kind" value={kind} />
              <SubmitButton variant="secondary">{demos[kind].button}</SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
