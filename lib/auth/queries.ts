import "server-only";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { requireRole } from "./access";
import type { Role } from "./schema";
import type { Actor } from "./session";

export type Account = { name: string; email: string; role: Role };

export async function getAccount(actor: Actor): Promise<Account> {
  const user = await patiently(() =>
    db().user.findUniqueOrThrow({ where: { id: actor.id }, select: { name: true, email: true, role: true } }),
  );
  return { ...user, email: user.email ?? "" };
}

export type ListedUser = Account & { id: string; createdAt: Date; disabledAt: Date | null; studies: number };

/** Administrators and researchers, oldest first. Annotators belong to their studies. */
export async function listUsers(actor: Actor): Promise<ListedUser[]> {
  requireRole(actor, ["administrator"]);
  const users = await patiently(() =>
    db().user.findMany({
      where: { role: { in: ["administrator", "researcher"] } },
      orderBy: { id: "asc" },
      select: {
        id: true,
        name: true,
        email: true,
        role: true,
        createdAt: true,
        disabledAt: true,
        _count: { select: { studies: true } },
      },
    }),
  );
  return users.map(({ _count, ...user }) => ({
    ...user,
    id: String(user.id),
    email: user.email ?? "",
    studies: _count.studies,
  }));
}
