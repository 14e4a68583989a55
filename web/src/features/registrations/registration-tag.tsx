import { Tag, type Tone } from "@/components/tag";
import { useDictionary } from "@/features/dictionaries/use-dictionary";

const tones: Record<string, Tone> = { pending: "amber", approved: "green", rejected: "red" };

export function RegistrationTag({ value }: { value: string }) {
  const { label } = useDictionary("registration_states");
  return (
    <Tag tone={tones[value]} dot>
      {label(value)}
    </Tag>
  );
}
