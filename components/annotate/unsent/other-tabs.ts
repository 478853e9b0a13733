export type OtherTabs<M> = { tell: (message: M) => void; close: () => void };

/** A line to this annotator's other tabs of the same browser; silent where there is none. */
export function otherTabs<M>(name: string, hear: (message: M) => void): OtherTabs<M> {
  if (typeof BroadcastChannel === "undefined") return { tell: () => {}, close: () => {} };
  const channel = new BroadcastChannel(name);
  // Only this app's own tabs of the same origin write to it.
  channel.onmessage = (event: MessageEvent<M>) => hear(event.data);
  let open = true;
  return {
    tell: (message) => open && channel.postMessage(message),
    close() {
      open = false;
      channel.close();
    },
  };
}
