import { redirect } from "next/navigation";
import { hasAdministrator } from "@/lib/auth/first-run";
import { findActor } from "@/lib/auth/session";

export default async function HomePage() {
  const [actor, ready] = await Promise.all([findActor(), hasAdministrator()]);
  if (!ready) redirect("/setup");
  if (!actor) redirect("/sign-in");
  redirect(actor.role === "annotator" ? "/annotate" : "/studies");
}
