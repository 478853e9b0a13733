import { Select } from "@/components/ui/select";
import { methodChoices } from "./method-words";

/** How each system was made: asked, never guessed. */
export function SystemMethods({ systems }: { systems: string[] }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {systems.map((system) => (
        <div key={system} className="min-w-0">
          <input type="hidden" name="systems[]" value={system} />
          <Select
            label={<span className="wrap-anywhere">{system}</span>}
            name="methods[]"
            required
            defaultValue=""
            choices={[{ value: "", label: "How was it made?" }, ...methodChoices]}
          />
        </div>
      ))}
    </div>
  );
}
