import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { sha256 } from "@/lib/secret";
import { firstAdministrator } from "./first-run";
import { hashPassword } from "./password";
import type { FirstAdministratorInput } from "./schema";

/** The one-time link makes one administrator, once, whatever arrives at the same moment. */
export async function createFirstAdministrator(input: FirstAdministratorInput): Promise<void> {
  const passwordHash = await hashPassword(input.password);
  const tokenHash = sha256(input.token).toString("hex");
  await transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('evenhand:first-administrator'))`;
    const token = await tx.verificationToken.findUnique({
      where: { identifier_tokenHash: { identifier: firstAdministrator, tokenHash } },
    });
    const taken = await tx.user.findFirst({ where: { role: "administrator" }, select: { id: true } });
    if (taken) throw new AppError("conflict", "An administrator exists already. Sign in instead.");
    if (!token || token.expires < new Date()) {
      throw new AppError("invalid", "This link has been used or is too old. Start the server again to get a new one.");
    }
    await tx.verificationToken.deleteMany({ where: { identifier: firstAdministrator } });
    const user = await tx.user.create({
      data: { name: input.name, email: input.email, role: "administrator", passwordHash },
    });
    await recordEvent(tx, { actorId: user.id, action: "user.first_administrator" });
  });
}
