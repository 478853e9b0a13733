/** Sends a file with its progress told on the way; fetch cannot tell it. */
export function uploadFile(path: string, file: File, onProgress: (sent: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.responseType = "json";
    request.upload.onprogress = (event) => onProgress(event.loaded);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve();
      else reject(new Error(messageOf(request.response)));
    };
    request.onerror = () =>
      reject(
        new Error(
          `“${file.name}” did not arrive, and nothing of it was kept. Check the connection, and that the file was not changed meanwhile; then drop it again.`,
        ),
      );
    request.send(file);
  });
}

/** The words of our own API's error. */
export function messageOf(answer: unknown): string {
  if (typeof answer === "object" && answer !== null && "error" in answer) {
    const { error } = answer;
    if (typeof error === "object" && error !== null && "message" in error && typeof error.message === "string") {
      return error.message;
    }
  }
  return "The server did not answer as expected. Try again in a moment.";
}
