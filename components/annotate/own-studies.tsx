import { PlainPage } from "@/components/shell/plain-page";

interface Props {
  name: string;
  studies: { publicId: string; title: string; voted: number }[];
}

/** Where an annotator of several studies chooses one. */
export function OwnStudies({ name, studies }: Props) {
  if (studies.length === 0) {
    return (
      <PlainPage
        title={`Hello, ${name}`}
        intro="You take part in no study now. Open the link of an invitation to join one."
      >
        {null}
      </PlainPage>
    );
  }
  return (
    <PlainPage title={`Hello, ${name}`} intro="Choose a study to go on with.">
      <ul className="grid gap-2">
        {studies.map((study) => (
          <li key={study.publicId}>
            {/* A plain link: nothing of a study is fetched before it is asked for. */}
            <a
              href={`/annotate/${study.publicId}`}
              className="flex min-h-12 items-center justify-between gap-4 rounded-panel border bg-panel px-4 py-2 no-underline hover:bg-sunken"
            >
              <span className="font-medium">{study.title}</span>
              <span className="flex-none text-[0.8125rem] text-mute tabular-nums">{study.voted} voted</span>
            </a>
          </li>
        ))}
      </ul>
    </PlainPage>
  );
}
