import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <main id="content" className="mx-auto grid max-w-[36rem] gap-4 px-4 py-16 sm:px-6">
      <h1 className="text-xl font-semibold tracking-tight">There is nothing at this address</h1>
      <p>
        The address may be mistyped, what it showed may have been deleted, or it belongs to a study that you have not
        been given access to. Check the link, or ask whoever sent it to you.
      </p>
      <p>
        <ButtonLink href="/" variant="primary">
          Go to the start page
        </ButtonLink>
      </p>
    </main>
  );
}
