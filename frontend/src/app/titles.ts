import type { Extension } from "./model.ts";

/** `<extension>. <name>`, as WebCTI has always written it. */
export function title(number: string, name: string | null): string {
  return name ? `${number}. ${name}` : number;
}

/** What the PBX calls the subscriber, else what Home Assistant calls the device. */
export function titleOf({ number, session, name }: Extension): string {
  const comment = session?.comment ?? "";
  return title(number, comment === "" ? name : comment);
}
