import "server-only";
import type { Actor } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";

/** Notes when the annotator first went past the guidelines; a second time changes nothing. */
export async function noteGuidelinesRead(actor: Actor, studyPublicId: string): Promise<void> {
  await patiently(() =>
    db().participant.updateMany({
      where: { userId: actor.id, guidelinesReadAt: null, study: { publicId: studyPublicId } },
      data: { guidelinesReadAt: new Date() },
    }),
  );
}
