import { PlainPage } from "@/components/shell/plain-page";

/** Nobody is signed in here, or somebody who is no annotator. */
export function PersonalLinkNeeded({ signedInAs }: { signedInAs: string | null }) {
  return (
    <PlainPage
      title="Open your personal link"
      intro={
        signedInAs === null
          ? "You are not signed in here. Open the personal link that you got when you joined, or the link of your invitation. Votes that could not be sent wait in the browser you gave them in."
          : `You are signed in as ${signedInAs}, and this page is for annotators. To annotate, open an invitation or a personal link in another browser or a private window.`
      }
    >
      {null}
    </PlainPage>
  );
}
