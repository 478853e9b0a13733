import "server-only";
import { z } from "zod";
import { readToken, signToken } from "@/lib/secret";

export function inviteToken(invite: { publicId: string }): string {
  return signToken("invite", invite.publicId);
}

/** The invite's public id, or null for a token that was not made here. */
export function readInviteToken(token: string): string | null {
  const publicId = readToken("invite", token);
  return publicId && z.uuid().safeParse(publicId).success ? publicId : null;
}
