import type { Metadata } from "next";
import Link from "next/link";
import { chooseLanguageAction } from "@/app/actions";
import { PreviewScreen } from "@/components/annotate/desk/preview-screen";
import { Texts } from "@/components/i18n/texts";
import { PreviewBar } from "@/components/study/preview-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { previewStudy } from "@/lib/assignments/preview-study";
import { deskTexts } from "@/lib/i18n/desk-texts";
import { currentLocale, languageIn, listLanguages, messagesIn } from "@/lib/i18n/locale";
import { pageActor, pageStudy } from "@/lib/page";

export const metadata: Metadata = { title: "Preview" };

/** Outside the researchers' layout: annotators see nothing around their screen. */
export default async function PreviewPage({ params }: { params: Promise<{ studyId: string }> }) {
  const { studyId } = await params;
  const actor = await pageActor();
  // Annotators' pages are in the visitor's language, and so is what shows them.
  const locale = await currentLocale();
  const { study, pairs } = await previewStudy(await pageStudy(studyId), locale);
  return (
    <>
      <PreviewBar href={`/studies/${studyId}/protocol`} />
      {pairs.length === 0 ? (
        <main id="content" className="px-4 py-16">
          <EmptyState
            title="There is no pair to show yet"
            action={
              <Link className="link" href={`/studies/${studyId}`}>
                To the study
              </Link>
            }
          >
            A preview needs a prompt that two systems have answered.
          </EmptyState>
        </main>
      ) : (
        // The desk is as high as the window; here it is that with the bar above it.
        <div lang={locale} dir={languageIn(locale).direction} className="[&_.desk]:min-h-[calc(100dvh-2.375rem)]">
          <Texts
            locale={locale}
            messages={messagesIn(locale, ["language", "ui", "theme", "shell", ...deskTexts])}
            choice={{ languages: listLanguages(), choose: chooseLanguageAction }}
          >
            <PreviewScreen
              study={study}
              pairs={pairs}
              annotator={{ id: "preview", name: actor.name, resumeUrl: "https://…/resume/…" }}
            />
          </Texts>
        </div>
      )}
    </>
  );
}
