import type { Page } from "@playwright/test";
import type { ResponseFile } from "./fixtures/response-files";

/** As somebody who drags files onto the page. */
export async function dropFiles(page: Page, files: ResponseFile[]): Promise<void> {
  const given = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString("base64") }));
  const dataTransfer = await page.evaluateHandle((dropped) => {
    const transfer = new DataTransfer();
    for (const { name, mimeType, base64 } of dropped) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: mimeType }));
    }
    return transfer;
  }, given);
  await page
    .getByText(/^Drop files of (responses|judgments) here, or choose them$/)
    .dispatchEvent("drop", { dataTransfer });
}
