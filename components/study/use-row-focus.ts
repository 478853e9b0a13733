"use client";

import { useEffect, useRef } from "react";

/** Goes on with the keyboard where one is: into a row just added, and to the button that adds when one was removed. */
export function useRowFocus(count: number) {
  const list = useRef<HTMLDivElement>(null);
  const before = useRef(count);
  useEffect(() => {
    const was = before.current;
    before.current = count;
    if (count > was) {
      const rows = list.current?.querySelectorAll("[data-row]") ?? [];
      rows[rows.length - 1]?.querySelector<HTMLElement>("input:not([type=hidden]), textarea")?.focus();
    } else if (count < was) {
      list.current?.querySelector<HTMLElement>("[data-add]")?.focus();
    }
  }, [count]);
  return list;
}
