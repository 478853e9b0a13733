import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { translatorIn } from "@/lib/i18n/locale";
import { pageLocale } from "@/lib/i18n/page-locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorIn(await pageLocale(), "shell")("notFoundTitle") };
}

export default async function NotFound() {
  const t = translatorIn(await pageLocale(), "shell");
  return (
    <main id="content" className="mx-auto grid max-w-[36rem] gap-4 px-4 py-16 sm:px-6">
      <h1 className="text-xl font-semibold tracking-tight">{t("notFoundHeading")}</h1>
      <p>{t("notFoundText")}</p>
      <p>
        <ButtonLink href="/" variant="primary">
          {t("toStart")}
        </ButtonLink>
      </p>
    </main>
  );
}
