import { addAndRemove, type Oddities } from '../generic.ts'

/** Types of configuration that differ little from their drafts. */
export const configOddities: Readonly<Record<string, Oddities>> = {
  zone: {
    sets: ['locations'],
    actions: {
      locations: addAndRemove(
        'locations',
        (location) => ({ action: 'addLocation', location }),
        (location) => ({ action: 'removeLocation', location }),
      ),
    },
  },
  'customer-group': { drafted: ({ name, ...group }) => ({ ...group, groupName: name }), actions: { groupName } },
  channel: { sets: ['roles'] },
  'associate-role': { sets: ['permissions'] },
  'attribute-group': { sets: ['attributes'] },
  state: { sets: ['roles', 'transitions'] },
  store: { sets: ['countries', 'languages', 'distributionChannels', 'supplyChannels', 'productSelections'] },
}

function groupName(canonical: { desired: Record<string, unknown> }) {
  return [{ action: 'changeName', name: canonical.desired.groupName }]
}
