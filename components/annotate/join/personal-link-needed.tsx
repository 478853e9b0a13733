import { PlainPage } from "@/components/shell/plain-page";
import { translator } from "@/lib/i18n/locale";

/** Nobody is signed in here, or somebody who is no annotator. */
export async function PersonalLinkNeeded({ signedInAs }: { signedInAs: string | null }) {
  const t = await translator("studies");
  return (
    <PlainPage
      title={t("linkNeeded")}
      intro={signedInAs === null ? t("nobody") : t("somebodyElse", { person: signedInAs })}
      languages
    >
      {null}
    </PlainPage>
  );
}
