import { Notice } from "@/components/ui/notice";
import { ResumeLink } from "./resume-link";

const reasons = {
  not_open: {
    title: "This study has not opened yet",
    text: "Come back with your personal link when the researcher tells you that it is open.",
  },
  closed: { title: "This study has closed", text: "Your votes are saved. Thank you for your work." },
  left: {
    title: "You no longer take part in this study",
    text: "Your earlier votes are kept. If you think this is a mistake, ask the researcher who invited you.",
  },
} as const;

interface Props {
  state: keyof typeof reasons;
  resumeUrl: string;
}

export function ClosedDesk({ state, resumeUrl }: Props) {
  const { title, text } = reasons[state];
  return (
    <>
      <Notice title={title}>
        <p>{text}</p>
      </Notice>
      {state === "not_open" && <ResumeLink url={resumeUrl} />}
    </>
  );
}
