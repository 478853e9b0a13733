import { renewLeases } from "@/lib/assignments/renew-lease";
import { LeaseInput } from "@/lib/assignments/schema";
import { route } from "@/lib/route";

export const POST = route({ audience: ["annotator"], input: LeaseInput }, (actor, input) => renewLeases(actor, input));
