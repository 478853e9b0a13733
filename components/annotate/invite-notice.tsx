import { Notice } from "@/components/ui/notice";

const reasons = {
  unknown: { title: "This link is not complete", text: "Copy the whole link from your invitation and open it again." },
  expired: { title: "This link has expired", text: "Ask the researcher who sent it for a new one." },
  revoked: { title: "This link has been withdrawn", text: "Ask the researcher who sent it for a new one." },
  used_up: {
    title: "This link has been used",
    text: "If that was you, open your personal link. If not, ask the researcher for a link of your own.",
  },
  study_closed: { title: "This study has ended", text: "No more votes are needed. Thank you for coming." },
} as const;

export function InviteNotice({ state }: { state: keyof typeof reasons }) {
  const { title, text } = reasons[state];
  return (
    <Notice kind={state === "study_closed" ? "info" : "warn"} title={title}>
      <p>{text}</p>
    </Notice>
  );
}
