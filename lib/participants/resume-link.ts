import "server-only";
import { resumeToken } from "@/lib/auth/resume-token";
import { env } from "@/lib/env";

/** A participant's personal way back. */
export function resumeLink(participant: { publicId: string; resumeVersion: number }): string {
  return `${env().PUBLIC_URL}/resume/${resumeToken(participant)}`;
}
