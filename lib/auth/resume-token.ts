import "server-only";
import { z } from "zod";
import { readToken, signToken } from "@/lib/secret";

/** A personal link: the participant's public id and the version that makes older links useless. */
export function resumeToken(participant: { publicId: string; resumeVersion: number }): string {
  return signToken("resume", `${participant.publicId}.${participant.resumeVersion}`);
}

export function readResumeToken(token: string): { publicId: string; version: number } | null {
  const subject = readToken("resume", token);
  const [publicId, version] = subject?.split(".") ?? [];
  return z.uuid().safeParse(publicId).success && publicId ? { publicId, version: Number(version) } : null;
}
