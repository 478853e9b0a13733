"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { findActor } from "@/lib/auth/session";
import { signIn } from "@/lib/auth/sign-in";
import { joinStudy } from "@/lib/participants/join-study";
import { JoinInput } from "@/lib/participants/schema";

export const joinStudyAction = formAction(
  JoinInput,
  async (_nobody, input) => {
    const joined = await joinStudy(await findActor(), input);
    await signIn({ provider: "resume", token: joined.resumeToken });
    redirect(`/annotate/${joined.studyPublicId}`);
  },
  "invited",
);
