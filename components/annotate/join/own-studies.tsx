import { PlainPage } from "@/components/shell/plain-page";
import { translator } from "@/lib/i18n/locale";

interface Props {
  name: string;
  studies: { publicId: string; title: string; language: string; voted: number }[];
}

/** Where an annotator of several studies chooses one. */
export async function OwnStudies({ name, studies }: Props) {
  const t = await translator("studies");
  return (
    <PlainPage title={t("hello", { person: name })} intro={t(studies.length === 0 ? "none" : "choose")} languages>
      {studies.length > 0 && (
        <ul className="grid gap-2">
          {studies.map((study) => (
            <li key={study.publicId}>
              {/* A plain link: nothing of a study is fetched before it is asked for. */}
              <a
                href={`/annotate/${study.publicId}`}
                className="flex min-h-12 items-center justify-between gap-4 rounded-panel border bg-panel px-4 py-2 no-underline hover:bg-sunken"
              >
                <span className="font-medium" lang={study.language} dir="auto">
                  {study.title}
                </span>
                <span className="flex-none text-[0.8125rem] text-mute tabular-nums">
                  {t("voted", { count: study.voted })}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </PlainPage>
  );
}
