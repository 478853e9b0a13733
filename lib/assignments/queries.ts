import "server-only";
import type { Actor } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { notFound } from "@/lib/errors";
import { resumeLink } from "@/lib/participants/resume-link";
import { publicTitleIn } from "@/lib/studies/study-texts";
import { blindStudy } from "./blind-study";
import type { BlindStudy } from "./schema";

export type AnnotatorDesk = {
  study: BlindStudy;
  /** `id` stays the same when the personal link is renewed. */
  annotator: { id: string; name: string; resumeUrl: string; guidelinesRead: boolean };
  /** Why no pairs come, in the study's terms. */
  state: "open" | "not_open" | "closed" | "left";
};

/** All the annotator's screen needs beside the pairs, in their language where the study has it; nothing about systems. */
export async function annotatorDesk(actor: Actor, studyPublicId: string, locale = "en"): Promise<AnnotatorDesk> {
  const participant = await patiently(() =>
    db().participant.findFirst({
      where: { userId: actor.id, study: { publicId: studyPublicId } },
      include: {
        study: {
          include: {
            protocols: { orderBy: { version: "desc" }, take: 1 },
            aspects: { orderBy: { position: "asc" }, select: { key: true, name: true, question: true } },
            rationaleCodes: {
              where: { offered: true },
              orderBy: { position: "asc" },
              select: { key: true, name: true },
            },
          },
        },
      },
    }),
  );
  const protocol = participant?.study.protocols[0];
  if (!participant || !protocol) throw notFound("study");
  const { study } = participant;
  return {
    study: await blindStudy(study, protocol, locale),
    annotator: {
      id: participant.publicId,
      name: participant.name,
      resumeUrl: resumeLink(participant),
      guidelinesRead: participant.guidelinesReadAt !== null,
    },
    state: stateFor(participant.state, study.state),
  };
}

function stateFor(participant: string, study: string): AnnotatorDesk["state"] {
  if (participant !== "active") return "left";
  if (study === "open") return "open";
  return study === "draft" || study === "opening" ? "not_open" : "closed";
}

export type OwnStudy = { publicId: string; title: string; language: string; voted: number };

/** The studies an annotator takes part in, for the page they land on. */
export async function listOwnStudies(actor: Actor, locale = "en"): Promise<OwnStudy[]> {
  const rows = await patiently(() =>
    db().participant.findMany({
      where: { userId: actor.id, state: { not: "erased" } },
      select: {
        voted: true,
        study: {
          select: {
            publicId: true,
            publicTitle: true,
            protocols: { orderBy: { version: "desc" }, take: 1, select: { settings: true } },
          },
        },
      },
      orderBy: { id: "desc" },
    }),
  );
  return rows.map(({ voted, study: { publicId, publicTitle, protocols } }) => ({
    publicId,
    ...publicTitleIn(publicTitle, protocols[0]?.settings, locale),
    voted,
  }));
}
