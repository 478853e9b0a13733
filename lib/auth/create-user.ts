import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { requireRole } from "./access";
import { hashPassword } from "./password";
import type { NewUserInput } from "./schema";
import type { Actor } from "./session";

export async function createUser(actor: Actor, input: NewUserInput): Promise<{ id: bigint }> {
  requireRole(actor, ["administrator"]);
  const passwordHash = await hashPassword(input.password);
  return transaction(async (tx) => {
    const taken = await tx.user.findUnique({ where: { email: input.email }, select: { id: true } });
    if (taken)
      throw new AppError("conflict", "Someone with this e-mail address has an account already.", {
        email: "Already in use.",
      });
    const { password: _, ...fields } = input;
    const user = await tx.user.create({ data: { ...fields, passwordHash }, select: { id: true } });
    await recordEvent(tx, {
      actorId: actor.id,
      action: "user.created",
      subject: String(user.id),
      detail: { role: input.role },
    });
    return user;
  });
}
