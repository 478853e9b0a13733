import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import type { FormAction } from "@/components/ui/form-action";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { AddressCard } from "@/lib/endpoints/schema";

interface Props {
  addresses: AddressCard[];
  privateAddresses: boolean;
  /** For administrators. */
  editable: boolean;
  allow: FormAction;
  forbid: FormAction;
  setPrivate: FormAction;
}

/** Where this server may send requests. */
export function AddressList({ addresses, privateAddresses, editable, allow, forbid, setPrivate }: Props) {
  return (
    <Card
      title="Allowed addresses"
      note="Requests go nowhere else: scheme, host and port must be on this list, and redirects are not followed. Administrators keep it."
    >
      <div className="grid gap-5">
        {addresses.length === 0 ? (
          <p className="text-mute">Nothing is allowed yet, so no endpoint can be asked.</p>
        ) : (
          <ul>
            {addresses.map((address) => (
              <AddressRow key={address.id} address={address} forbid={editable ? forbid : undefined} />
            ))}
          </ul>
        )}
        {editable ? (
          <>
            <ActionForm action={allow} className="grid items-end gap-3 sm:grid-cols-[8rem_minmax(0,1fr)_8rem_auto]">
              <Select
                label="Scheme"
                name="scheme"
                choices={[
                  { value: "https", label: "https" },
                  { value: "http", label: "http" },
                ]}
              />
              <TextInput label="Host" name="host" placeholder="api.example.org" autoComplete="off" required />
              <TextInput label="Port" name="port" type="number" min={1} max={65535} defaultValue={443} required />
              <SubmitButton variant="secondary">Allow</SubmitButton>
            </ActionForm>
            <ActionForm action={setPrivate} className="grid justify-items-start gap-2">
              <Checkbox
                name="privateAddresses"
                defaultChecked={privateAddresses}
                key={String(privateAddresses)}
                label="Allowed addresses may be on this machine or in a private network"
                hint="Needed for a model server of your own. Otherwise a name that leads to such an address is refused when the connection is made."
              />
              <SubmitButton variant="secondary" size="small">
                Save
              </SubmitButton>
            </ActionForm>
          </>
        ) : (
          <p className="text-[0.8125rem] text-mute">
            Private networks are {privateAddresses ? "reachable, where listed" : "not reachable"}.
          </p>
        )}
      </div>
    </Card>
  );
}

function AddressRow({ address, forbid }: { address: AddressCard; forbid?: FormAction }) {
  const { id, scheme, host, port, createdBy } = address;
  const name = `${scheme}://${host.includes(":") ? `[${host}]` : host}:${port}`;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 border-t py-2 first:border-t-0 first:pt-0">
      <span className="flex flex-wrap items-baseline gap-x-3">
        <code className="break-all">{name}</code>
        <span className="text-[0.8125rem] text-mute">allowed by {createdBy}</span>
      </span>
      {forbid && (
        <ActionForm action={forbid} className="contents">
          <input type="hidden" name="addressId" value={id} />
          <SubmitButton variant="secondary" size="small" aria-label={`Take off the list: ${name}`}>
            Take off
          </SubmitButton>
        </ActionForm>
      )}
    </li>
  );
}
