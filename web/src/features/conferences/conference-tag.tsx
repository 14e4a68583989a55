import type { Conference } from "@/api/types";
import { Tag, type Tone } from "@/components/tag";
import { useDictionary } from "@/features/dictionaries/use-dictionary";

const tones: Record<Conference["state"], Tone> = { draft: "blue", held: "amber", closed: "green" };

export function ConferenceTag({ value }: { value: Conference["state"] }) {
  const { label } = useDictionary("conference_states");
  return (
    <Tag tone={tones[value]} dot>
      {label(value)}
    </Tag>
  );
}
