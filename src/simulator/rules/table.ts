interface Rule {
  /** What holds, as a sentence. */
  says: string
  /** Whether the vendor publishes the rule, or it is inferred because it is harder on clients. */
  basis: 'documented' | 'inferred'
}

/**
 * What the API refuses beyond bodies of the wrong shape. Where each is enforced, the code asks `project.rules.on(name)`,
 * so that a test can show that a refusal comes from its rule and from nothing else.
 */
export const RULES = {
  // Versions
  'version-on-update': { says: 'An update names the current version.', basis: 'documented' },
  'version-on-delete': { says: 'A deletion names the current version.', basis: 'documented' },

  // References
  'reference-exists': { says: 'What a draft or an action refers to exists.', basis: 'documented' },
  'attribute-reference-exists': { says: 'What an attribute refers to exists.', basis: 'inferred' },
  'custom-field-reference-exists': { says: 'What a custom field refers to exists.', basis: 'inferred' },

  // Deletion
  'referenced-record-stays': { says: 'What others refer to is not deleted.', basis: 'documented' },
  'published-product-stays': { says: 'A published product is not deleted.', basis: 'documented' },
  'prerequisite-extension-stays': { says: 'An extension on which others depend is not deleted.', basis: 'documented' },
  'built-in-state-stays': { says: 'A built-in state is not deleted.', basis: 'inferred' },

  // Values that only one may have
  'unique-values': { says: 'Keys, SKUs, slugs, codes, numbers and their like have one holder.', basis: 'documented' },
  'unique-sort-order': {
    says: 'No two cart discounts or discount groups have the same sort order.',
    basis: 'documented',
  },
  'unique-tax-category-name': { says: 'No two tax categories have the same name.', basis: 'documented' },
  'unique-variant-identifiers': { says: 'No two variants of a product have the same SKU or key.', basis: 'documented' },
  'unique-variant-values': {
    says: 'No two variants of a product have the same SKU, prices and attributes.',
    basis: 'documented',
  },
  'unique-price-key': { says: 'No two prices of a variant have the same key.', basis: 'documented' },
  'unique-price-scope': { says: 'No two prices of a variant have the same scope.', basis: 'documented' },
  'price-validity-apart': {
    says: 'Prices of a variant in one scope are valid at different times.',
    basis: 'documented',
  },
  'unique-standalone-price-scope': {
    says: 'No two standalone prices of a SKU have the same scope.',
    basis: 'documented',
  },
  'standalone-price-validity-apart': {
    says: 'Standalone prices of a SKU in one scope are valid at different times.',
    basis: 'documented',
  },
  'unique-payment-interface-id': {
    says: 'No two payments of a payment interface have the same interface id.',
    basis: 'documented',
  },

  // Custom fields
  'custom-field-known': { says: 'A custom field is defined in its type.', basis: 'documented' },
  'custom-field-type': { says: 'The value of a custom field has the type of its definition.', basis: 'documented' },
  'custom-field-required': { says: 'A required custom field has a value.', basis: 'documented' },
  'custom-type-applies': { says: 'A type of custom fields is made for what it extends.', basis: 'documented' },

  // Attributes
  'attribute-known': { says: 'An attribute is defined in the product type, at its level.', basis: 'documented' },
  'attribute-type': { says: 'The value of an attribute has the type of its definition.', basis: 'documented' },
  'attribute-required': { says: 'A required attribute has a value.', basis: 'inferred' },
  'attribute-unique': { says: 'A unique attribute differs in each variant.', basis: 'documented' },
  'attribute-combination-unique': {
    says: 'Attributes that are unique in combination differ in each variant.',
    basis: 'documented',
  },
  'attribute-same-for-all': { says: 'An attribute that is the same for all is so.', basis: 'documented' },
  'attribute-name-unique': { says: 'A product type defines an attribute once.', basis: 'documented' },
  'attribute-type-agrees': {
    says: 'Attributes of one name have one type in all product types.',
    basis: 'documented',
  },
  'enum-keys-unique': { says: 'The keys of enum values differ.', basis: 'documented' },
  'used-enum-value-stays': { says: 'An enum value that a product uses is not removed.', basis: 'documented' },
  'constraint-only-loosened': {
    says: 'The constraint of an attribute only changes from same for all or unique to none.',
    basis: 'documented',
  },
  'field-name-unique': { says: 'A type defines a custom field once.', basis: 'inferred' },

  // Products
  'variant-limit': { says: 'A product has 100 variants at most.', basis: 'documented' },
  'price-limit': { says: 'A variant has 100 prices at most.', basis: 'documented' },
  'slug-pattern': { says: "A slug has 2 to 256 letters, digits, '-' and '_'.", basis: 'documented' },
  'stocked-sku-stays': { says: 'The SKU of a variant in the inventory does not change.', basis: 'documented' },
  'hint-in-category': { says: 'Only a category of the product has an order hint.', basis: 'documented' },
  'variants-in-products': {
    says: 'Products of a modular catalogue have no variants within them.',
    basis: 'documented',
  },
  'variant-after-product': { says: 'A variant is published after its product.', basis: 'documented' },
  'default-variant-modular': {
    says: 'Only projects with the modular catalogue have default variants.',
    basis: 'documented',
  },
  'default-variant-belongs': { says: 'The default variant belongs to the product.', basis: 'documented' },
  'external-discount': { says: 'A price is discounted by an active external product discount.', basis: 'documented' },
  'price-tiers': { says: 'Tiers of a price begin above 1, each at another quantity.', basis: 'documented' },
  'selection-mode': {
    says: 'A product selection includes or excludes products, as its mode says.',
    basis: 'documented',
  },

  // Hierarchies
  'category-cycle': { says: 'A category is not below itself.', basis: 'inferred' },
  'unit-cycle': { says: 'A business unit is not below itself.', basis: 'inferred' },
  'extension-cycle': { says: 'An extension does not depend on itself.', basis: 'documented' },
  'extension-depth': { says: 'Dependencies of extensions are 3 layers deep at most.', basis: 'documented' },
  'extension-width': { says: 'An extension depends on 5 others at most.', basis: 'documented' },
  'extension-trigger': { says: 'An extension depends on others of the same trigger.', basis: 'documented' },

  // States
  'state-transition': { says: 'A state is followed by one of its transitions.', basis: 'documented' },
  'first-state-initial': { says: 'The first state is an initial one.', basis: 'documented' },
  'state-type': { says: 'A state has the type of what it is set on.', basis: 'inferred' },
  'transition-type': { says: 'States lead to states of the same type.', basis: 'documented' },

  // What does not change
  'no-idle-change': { says: 'States and channels are not changed to what they are.', basis: 'documented' },
  'customer-number-stays': { says: 'A customer number does not change.', basis: 'documented' },
  'order-number-stays': { says: 'An order number does not change.', basis: 'documented' },
  'interface-id-stays': { says: 'The interface id of a payment does not change.', basis: 'documented' },
  'payment-interface-stays': { says: 'The interface of a payment does not change.', basis: 'documented' },
  'gift-not-by-change': { says: 'A cart discount does not become one of gifts.', basis: 'documented' },

  // What goes together
  'channel-role': { says: 'A channel has the role for what it is used as.', basis: 'documented' },
  'store-languages': { says: 'The languages of a store are those of the project.', basis: 'documented' },
  'language-in-use-stays': { says: 'A language that a store uses stays in the project.', basis: 'documented' },
  'project-locale': { says: "A locale is one of the project's languages.", basis: 'documented' },
  'company-explicit': { says: 'A company inherits nothing.', basis: 'documented' },
  'explicit-stores': { says: 'Only units whose stores are explicit are given stores.', basis: 'documented' },
  'validity-order': { says: 'A discount code is valid from before it is valid until.', basis: 'documented' },
  'default-method-active': { says: 'A default payment method is active.', basis: 'documented' },
  'address-key-unique': { says: 'Item shipping addresses have keys that differ.', basis: 'documented' },
  'address-in-use-stays': { says: 'An item shipping address to which items go stays.', basis: 'documented' },
  'item-states-complete': { says: 'The states of an item are for its whole quantity.', basis: 'documented' },
  'anonymous-or-customer': { says: 'What belongs to a customer has no anonymous id.', basis: 'documented' },
  'codes-or-direct-discounts': {
    says: 'A cart has discount codes or direct discounts, not both.',
    basis: 'documented',
  },
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof RULES
