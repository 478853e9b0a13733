interface Kind {
  /** Where the signature stands, and its bytes. */
  at: number;
  signature: number[];
  what: string;
  hint: string;
}

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));
const kind = (what: string, signature: number[], hint: string, at = 0): Kind => ({ at, signature, what, hint });

const UNPACK = "Unpack it and drop the files that are in it.";
const AS_CSV = "Open it and save the sheet as “CSV UTF-8”, then drop that.";
const DATA = "Drop the responses themselves, as JSON, JSONL or CSV.";

/** Files that are no text, by the bytes they begin with. */
const KINDS: Kind[] = [
  kind("compressed with gzip", [0x1f, 0x8b], "Unpack it first: gunzip, or a double click."),
  kind("compressed with zstd", [0x28, 0xb5, 0x2f, 0xfd], "Unpack it first: unzstd."),
  kind("compressed with bzip2", ascii("BZh"), "Unpack it first: bunzip2."),
  kind("compressed with xz", [0xfd, 0x37, 0x7a, 0x58, 0x5a], "Unpack it first: unxz."),
  kind("a 7-Zip archive", [0x37, 0x7a, 0xbc, 0xaf], UNPACK),
  kind("a RAR archive", ascii("Rar!"), UNPACK),
  kind("a ZIP archive without anything in it", [0x50, 0x4b, 5, 6], "Check that it was written completely."),
  kind("a tar archive", ascii("ustar"), UNPACK, 257),
  kind("an old Excel or Word document", [0xd0, 0xcf, 0x11, 0xe0], AS_CSV),
  kind("a PDF", ascii("%PDF"), DATA),
  kind("an RTF document", ascii("{\\rtf"), DATA),
  kind(
    "a Parquet file",
    ascii("PAR1"),
    'Convert it first, in Python: pandas.read_parquet("file").to_json("file.jsonl", orient="records", lines=True).',
  ),
  kind(
    "an Arrow file",
    ascii("ARROW1"),
    'Convert it first, in Python: datasets.Dataset.from_file("file").to_json("file.jsonl").',
  ),
  kind("an SQLite database", ascii("SQLite format 3"), "Export the table as CSV."),
  kind("an HDF5 file", [0x89, 0x48, 0x44, 0x46], DATA),
  kind("a NumPy file", [0x93, ...ascii("NUMPY")], DATA),
  kind("a Python pickle", [0x80, 4, 0x95], DATA),
  kind("a picture", [0x89, 0x50, 0x4e, 0x47], DATA),
  kind("a picture", [0xff, 0xd8, 0xff], DATA),
  kind("a picture", ascii("GIF8"), DATA),
];

export function sniffBinary(head: Uint8Array): { what: string; hint: string } | null {
  if (startsWith(head, [0x50, 0x4b, 3, 4], 0)) return zipKind(head);
  return KINDS.find(({ signature, at }) => startsWith(head, signature, at)) ?? null;
}

/** Office documents are ZIP archives; the names of their parts tell which. */
function zipKind(head: Uint8Array): { what: string; hint: string } {
  const names = new TextDecoder("latin1").decode(head);
  if (names.includes("xl/")) return { what: "an Excel workbook", hint: AS_CSV };
  if (names.includes("word/")) return { what: "a Word document", hint: DATA };
  if (names.includes("opendocument.spreadsheet")) return { what: "an OpenDocument spreadsheet", hint: AS_CSV };
  return { what: "a ZIP archive", hint: UNPACK };
}

function startsWith(head: Uint8Array, signature: number[], at: number): boolean {
  return signature.every((byte, index) => head[at + index] === byte);
}
