import { resumeByLink } from "@/lib/participants/resume-by-link";

export const GET = resumeByLink;
