import { notFound } from "next/navigation";
import { z } from "zod";
import { annotatorDesk } from "@/lib/assignments/queries";
import { findActor } from "@/lib/auth/session";
import { isAppError } from "@/lib/errors";
import { currentLocale } from "@/lib/i18n/locale";

/** An annotator and a study of theirs, in the language of the page; without an actor, the name of whoever else is signed in. Ends as not found where the study is not theirs. */
export async function annotatorVisit(publicId: string) {
  if (!z.uuid().safeParse(publicId).success) notFound();
  const actor = await findActor();
  if (actor?.role !== "annotator") return { actor: null, signedInAs: actor?.name ?? null };
  const locale = await currentLocale();
  const desk = await annotatorDesk(actor, publicId, locale).catch((error: unknown) => {
    if (isAppError(error) && error.code === "not_found") notFound();
    throw error;
  });
  return { actor, locale, ...desk };
}
