import "server-only";
import { db } from "@/lib/db/client";

export async function databaseAnswers(): Promise<boolean> {
  return db().$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
}
