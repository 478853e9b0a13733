import "server-only";
import { env } from "@/lib/env";
import { inviteToken } from "./invite-token";

export function inviteLink(invite: { publicId: string }): string {
  return `${env().PUBLIC_URL}/join/${inviteToken(invite)}`;
}
