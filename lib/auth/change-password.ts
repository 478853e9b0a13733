import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { hashPassword, passwordMatches } from "./password";
import { limitRate } from "./rate-limit";
import type { ChangePasswordInput } from "./schema";
import type { Actor } from "./session";

/** Ends every session of this user, the current one too: the caller signs in again. */
export async function changePassword(actor: Actor, input: ChangePasswordInput): Promise<{ email: string }> {
  await limitRate("change-password", String(actor.id), 10, 15 * 60);
  const user = await db().user.findUniqueOrThrow({ where: { id: actor.id } });
  if (!user.email || !(await passwordMatches(user.passwordHash, input.current))) {
    throw new AppError("invalid", "The current password is not right.", { current: "Not right." });
  }
  const passwordHash = await hashPassword(input.next);
  await transaction(async (tx) => {
    await tx.user.update({ where: { id: actor.id }, data: { passwordHash, sessionVersion: { increment: 1 } } });
    await recordEvent(tx, { actorId: actor.id, action: "user.password_changed" });
  });
  return { email: user.email };
}
