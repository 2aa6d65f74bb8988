/**
 * The platform SDK's models that requests and records consist of, in the notation of `model-text.ts`.
 * Written by `npm run schemas`: do not edit.
 */
export const MODELS = `AWSLambdaDestination {type:'AWSLambda' arn:string accessKey:string accessSecret:string}
Address {id?:string key?:string country:string title?:string salutation?:string firstName?:string lastName?:string streetName?:string streetNumber?:string additionalStreetInfo?:string postalCode?:string city?:string region?:string state?:string company?:string department?:string building?:string apartment?:string pOBox?:string phone?:string mobile?:string email?:string fax?:string additionalAddressInfo?:string externalId?:string custom?:CustomFields}
AddressDraft {id?:string key?:string country:string title?:string salutation?:string firstName?:string lastName?:string streetName?:string streetNumber?:string additionalStreetInfo?:string postalCode?:string city?:string region?:string state?:string company?:string department?:string building?:string apartment?:string pOBox?:string phone?:string mobile?:string email?:string fax?:string additionalAddressInfo?:string externalId?:string custom?:CustomFieldsDraft}
AddressRole = 'Billing'|'Shipping'
AgentBusinessUnitAmbiguousError {code:'BusinessUnitAmbiguous' message:string *:any}
AgentBusinessUnitLimitExceededError {code:'BusinessUnitLimitExceeded' message:string *:any}
AgentBusinessUnitUnresolvedError {code:'BusinessUnitUnresolved' message:string *:any}
AgentExtractionFailedError {code:'ExtractionFailed' message:string *:any}
AgentFeatureDisabledError {code:'FeatureDisabled' message:string *:any}
AgentFileNotProcessedWarning {code:'FileNotProcessed' message:string fileName:string}
AgentMissingCountryError {code:'MissingCountry' message:string *:any}
AgentMissingCustomerEmailError {code:'MissingCustomerEmail' message:string *:any}
AgentMissingEntityTypeError {code:'MissingEntityType' message:string *:any}
AgentNoLineItemsExtractedError {code:'NoLineItemsExtracted' message:string *:any}
AgentOutOfScopeError {code:'OutOfScope' message:string *:any}
AgentProductSearchNotEnabledError {code:'ProductSearchNotEnabled' message:string *:any}
AgentProductsNotFoundError {code:'ProductsNotFound' message:string *:any}
AgentProductsNotFoundWarning {code:'ProductsNotFound' message:string products:string[]}
AgentQuoteRequestCreationFailedError {code:'QuoteRequestCreationFailed' message:string cartId:string *:any}
AgentStoreAmbiguousError {code:'StoreAmbiguous' message:string *:any}
AgentStoreDistributionChannelsUnsupportedError {code:'StoreDistributionChannelsUnsupported' message:string *:any}
AgentStoreUnresolvedError {code:'StoreUnresolved' message:string *:any}
AnonymousIdAlreadyInUseError {code:'AnonymousIdAlreadyInUse' message:string *:any}
AnyOrder {type:'AnyOrder'}
AnyOrderDraft {type:'AnyOrder'}
ApiClient {id:string name:string scope:string secret?:string lastUsedAt?:string deleteAt?:string createdAt?:string accessTokenValiditySeconds?:number refreshTokenValiditySeconds?:number}
ApiClientDraft {name:string scope:string deleteDaysAfterCreation?:number accessTokenValiditySeconds?:number refreshTokenValiditySeconds?:number}
ApplicableRecurrencePolicies {type:'ApplicableRecurrencePolicies' recurrencePolicies:RecurrencePolicyReference[]}
ApplicableRecurrencePoliciesDraft {type:'ApplicableRecurrencePolicies' recurrencePolicies:RecurrencePolicyResourceIdentifier[]}
ApprovalFlow {id:string version:number createdAt:string lastModifiedAt:string createdBy?:CreatedBy lastModifiedBy?:LastModifiedBy order:OrderReference businessUnit:BusinessUnitKeyReference rules:ApprovalRule[] status:ApprovalFlowStatus rejection?:ApprovalFlowRejection approvals:ApprovalFlowApproval[] eligibleApprovers:RuleApprover[] pendingApprovers:RuleApprover[] currentTierPendingApprovers:RuleApprover[] custom?:CustomFields}
ApprovalFlowApproval {approver:Associate approvedAt:string}
ApprovalFlowApproveAction {action:'approve'}
ApprovalFlowApprovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ApprovalFlowApproved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers associate:CustomerReference order:OrderReference}
ApprovalFlowApprovedMessagePayload {type:'ApprovalFlowApproved' associate:CustomerReference order:OrderReference}
ApprovalFlowCompletedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ApprovalFlowCompleted' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers status:ApprovalFlowStatus order:OrderReference}
ApprovalFlowCompletedMessagePayload {type:'ApprovalFlowCompleted' status:ApprovalFlowStatus order:OrderReference}
ApprovalFlowCreatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ApprovalFlowCreated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers approvalFlow:ApprovalFlow}
ApprovalFlowCreatedMessagePayload {type:'ApprovalFlowCreated' approvalFlow:ApprovalFlow}
ApprovalFlowRejectAction {action:'reject' reason?:string}
ApprovalFlowRejectedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ApprovalFlowRejected' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers associate:CustomerReference rejectionReason?:string order:OrderReference}
ApprovalFlowRejectedMessagePayload {type:'ApprovalFlowRejected' associate:CustomerReference rejectionReason?:string order:OrderReference}
ApprovalFlowRejection {rejecter:Associate rejectedAt:string reason?:string}
ApprovalFlowSetCustomFieldAction {action:'setCustomField' name:string value?:any}
ApprovalFlowSetCustomTypeAction {action:'setCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
ApprovalFlowStatus = 'Approved'|'Pending'|'Rejected'
ApprovalFlowUpdateAction = ApprovalFlowApproveAction|ApprovalFlowRejectAction|ApprovalFlowSetCustomFieldAction|ApprovalFlowSetCustomTypeAction
ApprovalRule {id:string version:number createdAt:string lastModifiedAt:string createdBy?:CreatedBy lastModifiedBy?:LastModifiedBy key?:string name:string description?:string status:ApprovalRuleStatus predicate:string approvers:ApproverHierarchy requesters:RuleRequester[] businessUnit:BusinessUnitKeyReference custom?:CustomFields}
ApprovalRuleApproversSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ApprovalRuleApproversSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers approvers:ApproverHierarchy oldApprovers:ApproverHierarchy}
ApprovalRuleApproversSetMessagePayload {type:'ApprovalRuleApproversSet' approvers:ApproverHierarchy oldApprovers:ApproverHierarchy}
ApprovalRuleCreatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ApprovalRuleCreated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers approvalRule:ApprovalRule}
ApprovalRuleCreatedMessagePayload {type:'ApprovalRuleCreated' approvalRule:ApprovalRule}
ApprovalRuleDescriptionSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ApprovalRuleDescriptionSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers description?:string oldDescription?:string}
ApprovalRuleDescriptionSetMessagePayload {type:'ApprovalRuleDescriptionSet' description?:string oldDescription?:string}
ApprovalRuleDraft {key?:string name:string description?:string status:ApprovalRuleStatus predicate:string approvers:ApproverHierarchyDraft requesters:RuleRequesterDraft[]}
ApprovalRuleKeySetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ApprovalRuleKeySet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers key?:string oldKey?:string}
ApprovalRuleKeySetMessagePayload {type:'ApprovalRuleKeySet' key?:string oldKey?:string}
ApprovalRuleNameSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ApprovalRuleNameSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string oldName:string}
ApprovalRuleNameSetMessagePayload {type:'ApprovalRuleNameSet' name:string oldName:string}
ApprovalRulePredicateSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ApprovalRulePredicateSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers predicate:string oldPredicate:string}
ApprovalRulePredicateSetMessagePayload {type:'ApprovalRulePredicateSet' predicate:string oldPredicate:string}
ApprovalRuleRequestersSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ApprovalRuleRequestersSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers requesters:RuleRequester[] oldRequesters:RuleRequester[]}
ApprovalRuleRequestersSetMessagePayload {type:'ApprovalRuleRequestersSet' requesters:RuleRequester[] oldRequesters:RuleRequester[]}
ApprovalRuleSetApproversAction {action:'setApprovers' approvers:ApproverHierarchyDraft}
ApprovalRuleSetCustomFieldAction {action:'setCustomField' name:string value?:any}
ApprovalRuleSetCustomTypeAction {action:'setCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
ApprovalRuleSetDescriptionAction {action:'setDescription' description?:string}
ApprovalRuleSetKeyAction {action:'setKey' key?:string}
ApprovalRuleSetNameAction {action:'setName' name:string}
ApprovalRuleSetPredicateAction {action:'setPredicate' predicate:string}
ApprovalRuleSetRequestersAction {action:'setRequesters' requesters:RuleRequesterDraft[]}
ApprovalRuleSetStatusAction {action:'setStatus' status:ApprovalRuleStatus}
ApprovalRuleStatus = 'Active'|'Inactive'
ApprovalRuleStatusSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ApprovalRuleStatusSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers status:ApprovalRuleStatus oldStatus:ApprovalRuleStatus}
ApprovalRuleStatusSetMessagePayload {type:'ApprovalRuleStatusSet' status:ApprovalRuleStatus oldStatus:ApprovalRuleStatus}
ApprovalRuleUpdateAction = ApprovalRuleSetApproversAction|ApprovalRuleSetCustomFieldAction|ApprovalRuleSetCustomTypeAction|ApprovalRuleSetDescriptionAction|ApprovalRuleSetKeyAction|ApprovalRuleSetNameAction|ApprovalRuleSetPredicateAction|ApprovalRuleSetRequestersAction|ApprovalRuleSetStatusAction
ApproverConjunction {and:ApproverDisjunction[]}
ApproverConjunctionDraft {and:ApproverDisjunctionDraft[]}
ApproverDisjunction {or:RuleApprover[]}
ApproverDisjunctionDraft {or:RuleApproverDraft[]}
ApproverHierarchy {tiers:ApproverConjunction[]}
ApproverHierarchyDraft {tiers:ApproverConjunctionDraft[]}
Asset {id:string sources:AssetSource[] name:LocalizedString description?:LocalizedString tags?:string[] custom?:CustomFields key?:string}
AssetDimensions {w:number h:number}
AssetDraft {sources:AssetSource[] name:LocalizedString description?:LocalizedString tags?:string[] custom?:CustomFieldsDraft key?:string}
AssetSource {uri:string key?:string dimensions?:AssetDimensions contentType?:string}
AssignedProductReference {product:ProductReference variantSelection?:ProductVariantSelection variantExclusion?:ProductVariantExclusion}
Associate {associateRoleAssignments:AssociateRoleAssignment[] customer:CustomerReference}
AssociateDraft {associateRoleAssignments:AssociateRoleAssignmentDraft[] customer:CustomerResourceIdentifier}
AssociateMissingPermissionError {code:'AssociateMissingPermission' message:string associate:CustomerResourceIdentifier businessUnit:BusinessUnitResourceIdentifier associateOnBehalf?:CustomerResourceIdentifier permissions:Permission[] *:any}
AssociateRole {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy key:string buyerAssignable:boolean name?:string permissions:Permission[] custom?:CustomFields}
AssociateRoleAddPermissionAction {action:'addPermission' permission:Permission}
AssociateRoleAssignment {associateRole:AssociateRoleKeyReference inheritance:AssociateRoleInheritanceMode}
AssociateRoleAssignmentDraft {associateRole:AssociateRoleResourceIdentifier inheritance?:AssociateRoleInheritanceMode}
AssociateRoleBuyerAssignableChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'AssociateRoleBuyerAssignableChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers buyerAssignable:boolean}
AssociateRoleBuyerAssignableChangedMessagePayload {type:'AssociateRoleBuyerAssignableChanged' buyerAssignable:boolean}
AssociateRoleChangeBuyerAssignableAction {action:'changeBuyerAssignable' buyerAssignable:boolean}
AssociateRoleCreatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'AssociateRoleCreated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers associateRole:AssociateRole}
AssociateRoleCreatedMessagePayload {type:'AssociateRoleCreated' associateRole:AssociateRole}
AssociateRoleDeletedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'AssociateRoleDeleted' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers}
AssociateRoleDeletedMessagePayload {type:'AssociateRoleDeleted'}
AssociateRoleDraft {key:string name?:string buyerAssignable?:boolean permissions?:Permission[] custom?:CustomFieldsDraft}
AssociateRoleInheritanceMode = 'Disabled'|'Enabled'
AssociateRoleKeyReference {typeId:'associate-role' key:string}
AssociateRoleNameSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'AssociateRoleNameSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string}
AssociateRoleNameSetMessagePayload {type:'AssociateRoleNameSet' name:string}
AssociateRolePermissionAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'AssociateRolePermissionAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers permission:Permission}
AssociateRolePermissionAddedMessagePayload {type:'AssociateRolePermissionAdded' permission:Permission}
AssociateRolePermissionRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'AssociateRolePermissionRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers permission:Permission}
AssociateRolePermissionRemovedMessagePayload {type:'AssociateRolePermissionRemoved' permission:Permission}
AssociateRolePermissionsSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'AssociateRolePermissionsSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers permissions:Permission[]}
AssociateRolePermissionsSetMessagePayload {type:'AssociateRolePermissionsSet' permissions:Permission[]}
AssociateRoleReference {typeId:'associate-role' id:string}
AssociateRoleRemovePermissionAction {action:'removePermission' permission:Permission}
AssociateRoleResourceIdentifier {typeId:'associate-role' id?:string key?:string}
AssociateRoleSetCustomFieldAction {action:'setCustomField' name:string value?:any}
AssociateRoleSetCustomTypeAction {action:'setCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
AssociateRoleSetNameAction {action:'setName' name?:string}
AssociateRoleSetPermissionsAction {action:'setPermissions' permissions?:Permission[]}
AssociateRoleUpdateAction = AssociateRoleAddPermissionAction|AssociateRoleChangeBuyerAssignableAction|AssociateRoleRemovePermissionAction|AssociateRoleSetCustomFieldAction|AssociateRoleSetCustomTypeAction|AssociateRoleSetNameAction|AssociateRoleSetPermissionsAction
Attribute {name:string value:any}
AttributeBooleanType {name:'boolean'}
AttributeConstraintEnum = 'CombinationUnique'|'None'|'SameForAll'|'Unique'
AttributeConstraintEnumDraft = 'None'
AttributeDateTimeType {name:'datetime'}
AttributeDateType {name:'date'}
AttributeDefinition {type:AttributeType name:string label:LocalizedString isRequired:boolean level:AttributeLevelEnum attributeConstraint:AttributeConstraintEnum inputTip?:LocalizedString inputHint:TextInputHint isSearchable:boolean}
AttributeDefinitionAlreadyExistsError {code:'AttributeDefinitionAlreadyExists' message:string conflictingProductTypeId:string conflictingProductTypeName:string conflictingAttributeName:string *:any}
AttributeDefinitionDraft {type:AttributeType name:string label:LocalizedString isRequired:boolean level?:AttributeLevelEnum attributeConstraint?:AttributeConstraintEnum inputTip?:LocalizedString inputHint?:TextInputHint isSearchable?:boolean}
AttributeDefinitionTypeConflictError {code:'AttributeDefinitionTypeConflict' message:string conflictingProductTypeId:string conflictingProductTypeName:string conflictingAttributeName:string *:any}
AttributeEnumType {name:'enum' values:AttributePlainEnumValue[]}
AttributeGroup {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy name:LocalizedString description?:LocalizedString attributes:AttributeReference[] key?:string}
AttributeGroupAddAttributeAction {action:'addAttribute' attribute:AttributeReference}
AttributeGroupChangeNameAction {action:'changeName' name:LocalizedString}
AttributeGroupDraft {name:LocalizedString description?:LocalizedString attributes:AttributeReference[] key?:string}
AttributeGroupReference {typeId:'attribute-group' id:string}
AttributeGroupRemoveAttributeAction {action:'removeAttribute' attribute:AttributeReference}
AttributeGroupSetAttributesAction {action:'setAttributes' attributes:AttributeReference[]}
AttributeGroupSetDescriptionAction {action:'setDescription' description?:LocalizedString}
AttributeGroupSetKeyAction {action:'setKey' key?:string}
AttributeGroupUpdateAction = AttributeGroupAddAttributeAction|AttributeGroupChangeNameAction|AttributeGroupRemoveAttributeAction|AttributeGroupSetAttributesAction|AttributeGroupSetDescriptionAction|AttributeGroupSetKeyAction
AttributeLevelEnum = 'Product'|'Variant'
AttributeLocalizableTextType {name:'ltext'}
AttributeLocalizedEnumType {name:'lenum' values:AttributeLocalizedEnumValue[]}
AttributeLocalizedEnumValue {key:string label:LocalizedString}
AttributeMoneyType {name:'money'}
AttributeNameDoesNotExistError {code:'AttributeNameDoesNotExist' message:string invalidAttributeName:string *:any}
AttributeNestedType {name:'nested' typeReference:ProductTypeReference}
AttributeNumberType {name:'number'}
AttributePlainEnumValue {key:string label:string}
AttributeReference {key:string}
AttributeReferenceType {name:'reference' referenceTypeId:AttributeReferenceTypeId}
AttributeReferenceTypeId = 'associate-role'|'business-unit'|'cart'|'cart-discount'|'category'|'channel'|'customer'|'customer-group'|'key-value-document'|'order'|'product'|'product-type'|'review'|'shipping-method'|'state'|'variant'|'zone'
AttributeSetType {name:'set' elementType:AttributeType}
AttributeTextType {name:'text'}
AttributeTimeType {name:'time'}
AttributeType = AttributeBooleanType|AttributeDateTimeType|AttributeDateType|AttributeEnumType|AttributeLocalizableTextType|AttributeLocalizedEnumType|AttributeMoneyType|AttributeNestedType|AttributeNumberType|AttributeReferenceType|AttributeSetType|AttributeTextType|AttributeTimeType
Attribution {clientId?:string source:AttributionSource}
AttributionSource = 'Export'|'Import'
AuthenticationMode = 'ExternalAuth'|'Password'
AuthorizationHeaderAuthentication {type:'AuthorizationHeader' headerValue:string}
AwsAuthenticationMode = 'Credentials'|'IAM'
AzureEventGridDestination {type:'EventGrid' uri:string accessKey:string}
AzureFunctionsAuthentication {type:'AzureFunctions' key:string}
AzureServiceBusDestination {type:'AzureServiceBus' connectionString:string}
BadGatewayError {code:'BadGateway' message:string *:any}
BaseAddress {id?:string key?:string country:string title?:string salutation?:string firstName?:string lastName?:string streetName?:string streetNumber?:string additionalStreetInfo?:string postalCode?:string city?:string region?:string state?:string company?:string department?:string building?:string apartment?:string pOBox?:string phone?:string mobile?:string email?:string fax?:string additionalAddressInfo?:string externalId?:string}
BestDeal {type:'BestDeal' chosenDiscountType:string}
BulkOperationMaxItemsExceededError {code:'BulkOperationMaxItemsExceeded' message:string limit:number provided:number *:any}
BusinessUnit = Company|Division
BusinessUnitAddAddressAction {action:'addAddress' address:_BaseAddress}
BusinessUnitAddAssociateAction {action:'addAssociate' associate:AssociateDraft}
BusinessUnitAddBillingAddressIdAction {action:'addBillingAddressId' addressId?:string addressKey?:string}
BusinessUnitAddCustomerGroupAssignmentAction {action:'addCustomerGroupAssignment' customerGroupAssignment:CustomerGroupAssignmentDraft}
BusinessUnitAddShippingAddressIdAction {action:'addShippingAddressId' addressId?:string addressKey?:string}
BusinessUnitAddStoreAction {action:'addStore' store:StoreResourceIdentifier}
BusinessUnitAddressAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitAddressAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers address:Address}
BusinessUnitAddressAddedMessagePayload {type:'BusinessUnitAddressAdded' address:Address}
BusinessUnitAddressChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitAddressChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers address:Address addressRoles:AddressRole[]}
BusinessUnitAddressChangedMessagePayload {type:'BusinessUnitAddressChanged' address:Address addressRoles:AddressRole[]}
BusinessUnitAddressCustomFieldAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitAddressCustomFieldAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string value:any addressId?:string}
BusinessUnitAddressCustomFieldAddedMessagePayload {type:'BusinessUnitAddressCustomFieldAdded' name:string value:any addressId?:string}
BusinessUnitAddressCustomFieldChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitAddressCustomFieldChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string value:any oldValue?:any addressId?:string}
BusinessUnitAddressCustomFieldChangedMessagePayload {type:'BusinessUnitAddressCustomFieldChanged' name:string value:any oldValue?:any addressId?:string}
BusinessUnitAddressCustomFieldRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitAddressCustomFieldRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string addressId?:string}
BusinessUnitAddressCustomFieldRemovedMessagePayload {type:'BusinessUnitAddressCustomFieldRemoved' name:string addressId?:string}
BusinessUnitAddressCustomTypeRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitAddressCustomTypeRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers oldTypeId?:string addressId?:string}
BusinessUnitAddressCustomTypeRemovedMessagePayload {type:'BusinessUnitAddressCustomTypeRemoved' oldTypeId?:string addressId?:string}
BusinessUnitAddressCustomTypeSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitAddressCustomTypeSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customFields:CustomFields oldTypeId?:string addressId?:string}
BusinessUnitAddressCustomTypeSetMessagePayload {type:'BusinessUnitAddressCustomTypeSet' customFields:CustomFields oldTypeId?:string addressId?:string}
BusinessUnitAddressRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitAddressRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers address:Address addressRoles:AddressRole[]}
BusinessUnitAddressRemovedMessagePayload {type:'BusinessUnitAddressRemoved' address:Address addressRoles:AddressRole[]}
BusinessUnitApprovalRuleMode = 'Explicit'|'ExplicitAndFromParent'
BusinessUnitApprovalRuleModeChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitApprovalRuleModeChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers approvalRuleMode:BusinessUnitApprovalRuleMode oldApprovalRuleMode?:BusinessUnitApprovalRuleMode}
BusinessUnitApprovalRuleModeChangedMessagePayload {type:'BusinessUnitApprovalRuleModeChanged' approvalRuleMode:BusinessUnitApprovalRuleMode oldApprovalRuleMode?:BusinessUnitApprovalRuleMode}
BusinessUnitAssociateAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitAssociateAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers associate:Associate}
BusinessUnitAssociateAddedMessagePayload {type:'BusinessUnitAssociateAdded' associate:Associate}
BusinessUnitAssociateChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitAssociateChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers associate:Associate}
BusinessUnitAssociateChangedMessagePayload {type:'BusinessUnitAssociateChanged' associate:Associate}
BusinessUnitAssociateMode = 'Explicit'|'ExplicitAndFromParent'
BusinessUnitAssociateModeChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitAssociateModeChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers associateMode:BusinessUnitAssociateMode oldAssociateMode:BusinessUnitAssociateMode}
BusinessUnitAssociateModeChangedMessagePayload {type:'BusinessUnitAssociateModeChanged' associateMode:BusinessUnitAssociateMode oldAssociateMode:BusinessUnitAssociateMode}
BusinessUnitAssociateRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitAssociateRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers associate:Associate}
BusinessUnitAssociateRemovedMessagePayload {type:'BusinessUnitAssociateRemoved' associate:Associate}
BusinessUnitAssociatesSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitAssociatesSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers associates:Associate[]}
BusinessUnitAssociatesSetMessagePayload {type:'BusinessUnitAssociatesSet' associates:Associate[]}
BusinessUnitBillingAddressAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitBillingAddressAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers address:Address}
BusinessUnitBillingAddressAddedMessagePayload {type:'BusinessUnitBillingAddressAdded' address:Address}
BusinessUnitBillingAddressRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitBillingAddressRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers address:Address}
BusinessUnitBillingAddressRemovedMessagePayload {type:'BusinessUnitBillingAddressRemoved' address:Address}
BusinessUnitChangeAddressAction {action:'changeAddress' addressId?:string addressKey?:string address:_BaseAddress}
BusinessUnitChangeApprovalRuleModeAction {action:'changeApprovalRuleMode' approvalRuleMode:BusinessUnitApprovalRuleMode}
BusinessUnitChangeAssociateAction {action:'changeAssociate' associate:AssociateDraft}
BusinessUnitChangeAssociateModeAction {action:'changeAssociateMode' associateMode:BusinessUnitAssociateMode makeInheritedAssociatesExplicit:boolean}
BusinessUnitChangeNameAction {action:'changeName' name:string}
BusinessUnitChangeParentUnitAction {action:'changeParentUnit' parentUnit:BusinessUnitResourceIdentifier}
BusinessUnitChangeStatusAction {action:'changeStatus' status:string}
BusinessUnitConfiguration {myBusinessUnitStatusOnCreation:BusinessUnitConfigurationStatus myBusinessUnitAssociateRoleOnCreation?:AssociateRoleKeyReference}
BusinessUnitConfigurationStatus = 'Active'|'Inactive'
BusinessUnitContactEmailSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitContactEmailSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers contactEmail?:string}
BusinessUnitContactEmailSetMessagePayload {type:'BusinessUnitContactEmailSet' contactEmail?:string}
BusinessUnitCreatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitCreated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers businessUnit:BusinessUnit}
BusinessUnitCreatedMessagePayload {type:'BusinessUnitCreated' businessUnit:BusinessUnit}
BusinessUnitCustomFieldAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitCustomFieldAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string value:any}
BusinessUnitCustomFieldAddedMessagePayload {type:'BusinessUnitCustomFieldAdded' name:string value:any}
BusinessUnitCustomFieldChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitCustomFieldChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string value:any oldValue?:any}
BusinessUnitCustomFieldChangedMessagePayload {type:'BusinessUnitCustomFieldChanged' name:string value:any oldValue?:any}
BusinessUnitCustomFieldRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitCustomFieldRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string}
BusinessUnitCustomFieldRemovedMessagePayload {type:'BusinessUnitCustomFieldRemoved' name:string}
BusinessUnitCustomTypeRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitCustomTypeRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers oldTypeId?:string}
BusinessUnitCustomTypeRemovedMessagePayload {type:'BusinessUnitCustomTypeRemoved' oldTypeId?:string}
BusinessUnitCustomTypeSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitCustomTypeSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customFields:CustomFields oldTypeId?:string}
BusinessUnitCustomTypeSetMessagePayload {type:'BusinessUnitCustomTypeSet' customFields:CustomFields oldTypeId?:string}
BusinessUnitCustomerGroupAssignmentAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitCustomerGroupAssignmentAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customerGroupAssignment:CustomerGroupAssignment}
BusinessUnitCustomerGroupAssignmentAddedMessagePayload {type:'BusinessUnitCustomerGroupAssignmentAdded' customerGroupAssignment:CustomerGroupAssignment}
BusinessUnitCustomerGroupAssignmentRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitCustomerGroupAssignmentRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customerGroupAssignment:CustomerGroupAssignment}
BusinessUnitCustomerGroupAssignmentRemovedMessagePayload {type:'BusinessUnitCustomerGroupAssignmentRemoved' customerGroupAssignment:CustomerGroupAssignment}
BusinessUnitCustomerGroupAssignmentsSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitCustomerGroupAssignmentsSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customerGroupAssignments?:CustomerGroupAssignment[] oldCustomerGroupAssignments?:CustomerGroupAssignment[]}
BusinessUnitCustomerGroupAssignmentsSetMessagePayload {type:'BusinessUnitCustomerGroupAssignmentsSet' customerGroupAssignments?:CustomerGroupAssignment[] oldCustomerGroupAssignments?:CustomerGroupAssignment[]}
BusinessUnitDefaultBillingAddressSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitDefaultBillingAddressSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers address?:Address}
BusinessUnitDefaultBillingAddressSetMessagePayload {type:'BusinessUnitDefaultBillingAddressSet' address?:Address}
BusinessUnitDefaultShippingAddressSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitDefaultShippingAddressSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers address?:Address}
BusinessUnitDefaultShippingAddressSetMessagePayload {type:'BusinessUnitDefaultShippingAddressSet' address?:Address}
BusinessUnitDeletedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitDeleted' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers}
BusinessUnitDeletedMessagePayload {type:'BusinessUnitDeleted'}
BusinessUnitDraft = CompanyDraft|DivisionDraft
BusinessUnitKeyReference {typeId:'business-unit' key:string}
BusinessUnitNameChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitNameChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string}
BusinessUnitNameChangedMessagePayload {type:'BusinessUnitNameChanged' name:string}
BusinessUnitParentChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitParentChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers oldParentUnit?:BusinessUnitKeyReference newParentUnit?:BusinessUnitKeyReference}
BusinessUnitParentChangedMessagePayload {type:'BusinessUnitParentChanged' oldParentUnit?:BusinessUnitKeyReference newParentUnit?:BusinessUnitKeyReference}
BusinessUnitReference {typeId:'business-unit' id:string}
BusinessUnitRemoveAddressAction {action:'removeAddress' addressId?:string addressKey?:string}
BusinessUnitRemoveAssociateAction {action:'removeAssociate' customer:CustomerResourceIdentifier}
BusinessUnitRemoveBillingAddressIdAction {action:'removeBillingAddressId' addressId?:string addressKey?:string}
BusinessUnitRemoveCustomerGroupAssignmentAction {action:'removeCustomerGroupAssignment' customerGroup:CustomerGroupResourceIdentifier}
BusinessUnitRemoveShippingAddressIdAction {action:'removeShippingAddressId' addressId?:string addressKey?:string}
BusinessUnitRemoveStoreAction {action:'removeStore' store:StoreResourceIdentifier}
BusinessUnitResourceIdentifier {typeId:'business-unit' id?:string key?:string}
BusinessUnitSearchStatus = 'Activated'|'Deactivated'
BusinessUnitSetAddressCustomFieldAction {action:'setAddressCustomField' addressId:string name:string value?:any}
BusinessUnitSetAddressCustomTypeAction {action:'setAddressCustomType' type?:TypeResourceIdentifier fields?:FieldContainer addressId:string}
BusinessUnitSetAssociatesAction {action:'setAssociates' associates:AssociateDraft[]}
BusinessUnitSetContactEmailAction {action:'setContactEmail' contactEmail?:string}
BusinessUnitSetCustomFieldAction {action:'setCustomField' name:string value?:any}
BusinessUnitSetCustomTypeAction {action:'setCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
BusinessUnitSetCustomerGroupAssignmentsAction {action:'setCustomerGroupAssignments' customerGroupAssignments?:CustomerGroupAssignmentDraft[]}
BusinessUnitSetDefaultBillingAddressAction {action:'setDefaultBillingAddress' addressId?:string addressKey?:string}
BusinessUnitSetDefaultShippingAddressAction {action:'setDefaultShippingAddress' addressId?:string addressKey?:string}
BusinessUnitSetStoreModeAction {action:'setStoreMode' storeMode:BusinessUnitStoreMode stores?:StoreResourceIdentifier[]}
BusinessUnitSetStoresAction {action:'setStores' stores:StoreResourceIdentifier[]}
BusinessUnitSetUnitTypeAction {action:'setUnitType' unitType:BusinessUnitType parentUnit?:BusinessUnitResourceIdentifier}
BusinessUnitShippingAddressAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitShippingAddressAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers address:Address}
BusinessUnitShippingAddressAddedMessagePayload {type:'BusinessUnitShippingAddressAdded' address:Address}
BusinessUnitShippingAddressRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitShippingAddressRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers address:Address}
BusinessUnitShippingAddressRemovedMessagePayload {type:'BusinessUnitShippingAddressRemoved' address:Address}
BusinessUnitStatus = 'Active'|'Inactive'
BusinessUnitStatusChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitStatusChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers active:BusinessUnitStatus}
BusinessUnitStatusChangedMessagePayload {type:'BusinessUnitStatusChanged' active:BusinessUnitStatus}
BusinessUnitStoreAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitStoreAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers store:StoreKeyReference}
BusinessUnitStoreAddedMessagePayload {type:'BusinessUnitStoreAdded' store:StoreKeyReference}
BusinessUnitStoreMode = 'Explicit'|'FromParent'
BusinessUnitStoreModeChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitStoreModeChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers stores:StoreKeyReference[] storeMode:BusinessUnitStoreMode oldStores:StoreKeyReference[] oldStoreMode:BusinessUnitStoreMode}
BusinessUnitStoreModeChangedMessagePayload {type:'BusinessUnitStoreModeChanged' stores:StoreKeyReference[] storeMode:BusinessUnitStoreMode oldStores:StoreKeyReference[] oldStoreMode:BusinessUnitStoreMode}
BusinessUnitStoreRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitStoreRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers store:StoreKeyReference}
BusinessUnitStoreRemovedMessagePayload {type:'BusinessUnitStoreRemoved' store:StoreKeyReference}
BusinessUnitStoresSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitStoresSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers stores:StoreKeyReference[]}
BusinessUnitStoresSetMessagePayload {type:'BusinessUnitStoresSet' stores:StoreKeyReference[]}
BusinessUnitTopLevelUnitSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitTopLevelUnitSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers topLevelUnit:BusinessUnitKeyReference oldTopLevelUnit:BusinessUnitKeyReference}
BusinessUnitTopLevelUnitSetMessagePayload {type:'BusinessUnitTopLevelUnitSet' topLevelUnit:BusinessUnitKeyReference oldTopLevelUnit:BusinessUnitKeyReference}
BusinessUnitType = 'Company'|'Division'
BusinessUnitTypeSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'BusinessUnitTypeSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers parentUnit?:BusinessUnitKeyReference oldParentUnit?:BusinessUnitKeyReference unitType:BusinessUnitType oldUnitType:BusinessUnitType}
BusinessUnitTypeSetMessagePayload {type:'BusinessUnitTypeSet' parentUnit?:BusinessUnitKeyReference oldParentUnit?:BusinessUnitKeyReference unitType:BusinessUnitType oldUnitType:BusinessUnitType}
BusinessUnitUpdateAction = BusinessUnitAddAddressAction|BusinessUnitAddAssociateAction|BusinessUnitAddBillingAddressIdAction|BusinessUnitAddCustomerGroupAssignmentAction|BusinessUnitAddShippingAddressIdAction|BusinessUnitAddStoreAction|BusinessUnitChangeAddressAction|BusinessUnitChangeApprovalRuleModeAction|BusinessUnitChangeAssociateAction|BusinessUnitChangeAssociateModeAction|BusinessUnitChangeNameAction|BusinessUnitChangeParentUnitAction|BusinessUnitChangeStatusAction|BusinessUnitRemoveAddressAction|BusinessUnitRemoveAssociateAction|BusinessUnitRemoveBillingAddressIdAction|BusinessUnitRemoveCustomerGroupAssignmentAction|BusinessUnitRemoveShippingAddressIdAction|BusinessUnitRemoveStoreAction|BusinessUnitSetAddressCustomFieldAction|BusinessUnitSetAddressCustomTypeAction|BusinessUnitSetAssociatesAction|BusinessUnitSetContactEmailAction|BusinessUnitSetCustomFieldAction|BusinessUnitSetCustomTypeAction|BusinessUnitSetCustomerGroupAssignmentsAction|BusinessUnitSetDefaultBillingAddressAction|BusinessUnitSetDefaultShippingAddressAction|BusinessUnitSetStoreModeAction|BusinessUnitSetStoresAction|BusinessUnitSetUnitTypeAction
CannotChangeReservationExpiryWarning {code:'CannotChangeReservationExpiry' message:string lineItemId:string}
CannotCreateReservationWarning {code:'CannotCreateReservation' message:string productId:string sku?:string supplyChannel?:string quantity:number}
CannotUpdateReservationWarning {code:'CannotUpdateReservation' message:string lineItemId:string requestedQuantity:number reservedQuantity:number productId:string sku?:string supplyChannel?:string}
Cart {id:string version:number createdAt:string lastModifiedAt:string key?:string customerId?:string customerEmail?:string customerGroup?:CustomerGroupReference anonymousId?:string businessUnit?:BusinessUnitKeyReference store?:StoreKeyReference lineItems:LineItem[] customLineItems:CustomLineItem[] totalLineItemQuantity?:number totalPrice:CentPrecisionMoney taxedPrice?:TaxedPrice taxedShippingPrice?:TaxedPrice discountOnTotalPrice?:DiscountOnTotalPrice taxMode:TaxMode priceRoundingMode:RoundingMode taxRoundingMode:RoundingMode taxCalculationMode:TaxCalculationMode inventoryMode:InventoryMode cartState:CartState freezeStrategy?:FreezeStrategy billingAddress?:Address shippingAddress?:Address shippingMode:ShippingMode shippingKey?:string shippingInfo?:ShippingInfo shippingRateInput?:ShippingRateInput shippingCustomFields?:CustomFields shipping:Shipping[] itemShippingAddresses:Address[] discountCodes:DiscountCodeInfo[] directDiscounts:DirectDiscount[] refusedGifts:CartDiscountReference[] paymentInfo?:PaymentInfo country?:string locale?:string origin:CartOrigin custom?:CustomFields discountTypeCombination?:DiscountTypeCombination lock?:CartLock deleteDaysAfterLastModification?:number purchaseOrderNumber?:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy warnings?:WarningObject[]}
CartAddCustomLineItemAction {action:'addCustomLineItem' money:_Money name:LocalizedString key?:string quantity?:number slug:string taxCategory?:TaxCategoryResourceIdentifier externalTaxRate?:ExternalTaxRateDraft shippingDetails?:ItemShippingDetailsDraft custom?:CustomFieldsDraft priceMode?:CustomLineItemPriceMode recurrenceInfo?:CustomLineItemRecurrenceInfoDraft}
CartAddCustomShippingMethodAction {action:'addCustomShippingMethod' shippingKey:string shippingMethodName:string shippingAddress:_BaseAddress shippingRate:ShippingRateDraft shippingRateInput?:ShippingRateInputDraft taxCategory?:TaxCategoryResourceIdentifier externalTaxRate?:ExternalTaxRateDraft deliveries?:DeliveryDraft[] custom?:CustomFieldsDraft}
CartAddDiscountCodeAction {action:'addDiscountCode' code:string}
CartAddItemShippingAddressAction {action:'addItemShippingAddress' address:_BaseAddress}
CartAddLineItemAction {action:'addLineItem' key?:string productId?:string variantId?:number sku?:string quantity?:number addedAt?:string distributionChannel?:ChannelResourceIdentifier supplyChannel?:ChannelResourceIdentifier externalPrice?:_Money externalTotalPrice?:ExternalLineItemTotalPrice externalTaxRate?:ExternalTaxRateDraft perMethodExternalTaxRate?:MethodExternalTaxRateDraft[] inventoryMode?:InventoryMode shippingDetails?:ItemShippingDetailsDraft recurrenceInfo?:LineItemRecurrenceInfoDraft custom?:CustomFieldsDraft}
CartAddPaymentAction {action:'addPayment' payment:PaymentResourceIdentifier}
CartAddShippingMethodAction {action:'addShippingMethod' shippingKey:string shippingMethod:ShippingMethodResourceIdentifier shippingAddress:_BaseAddress shippingRateInput?:ShippingRateInputDraft externalTaxRate?:ExternalTaxRateDraft deliveries?:DeliveryDraft[] custom?:CustomFieldsDraft estimatedDelivery?:EstimatedDelivery}
CartAddShoppingListAction {action:'addShoppingList' shoppingList:ShoppingListResourceIdentifier distributionChannel?:ChannelResourceIdentifier supplyChannel?:ChannelResourceIdentifier}
CartApplyDeltaToCustomLineItemShippingDetailsTargetsAction {action:'applyDeltaToCustomLineItemShippingDetailsTargets' customLineItemId?:string customLineItemKey?:string targetsDelta:ItemShippingTarget[]}
CartApplyDeltaToLineItemShippingDetailsTargetsAction {action:'applyDeltaToLineItemShippingDetailsTargets' lineItemId?:string lineItemKey?:string targetsDelta:ItemShippingTarget[]}
CartChangeCustomLineItemMoneyAction {action:'changeCustomLineItemMoney' customLineItemId?:string customLineItemKey?:string money:_Money}
CartChangeCustomLineItemPriceModeAction {action:'changeCustomLineItemPriceMode' customLineItemId?:string customLineItemKey?:string mode:CustomLineItemPriceMode}
CartChangeCustomLineItemQuantityAction {action:'changeCustomLineItemQuantity' customLineItemId?:string customLineItemKey?:string quantity:number}
CartChangeLineItemQuantityAction {action:'changeLineItemQuantity' lineItemId?:string lineItemKey?:string quantity:number externalPrice?:_Money externalTotalPrice?:ExternalLineItemTotalPrice}
CartChangeLineItemsOrderAction {action:'changeLineItemsOrder' lineItemOrder:string[]}
CartChangePriceRoundingModeAction {action:'changePriceRoundingMode' priceRoundingMode:RoundingMode}
CartChangeTaxCalculationModeAction {action:'changeTaxCalculationMode' taxCalculationMode:TaxCalculationMode}
CartChangeTaxModeAction {action:'changeTaxMode' taxMode:TaxMode}
CartChangeTaxRoundingModeAction {action:'changeTaxRoundingMode' taxRoundingMode:RoundingMode}
CartClassificationTier {type:'CartClassification' value:string price:_Money isMatching?:boolean}
CartClassificationType {type:'CartClassification' values:CustomFieldLocalizedEnumValue[]}
CartDiscount {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy name:LocalizedString key?:string description?:LocalizedString value:CartDiscountValue cartPredicate:string target?:CartDiscountTarget sortOrder:string stores:StoreKeyReference[] isActive:boolean validFrom?:string validUntil?:string requiresDiscountCode:boolean references:Reference[] stackingMode:StackingMode custom?:CustomFields discountGroup?:DiscountGroupReference recurringOrderScope:RecurringOrderScope}
CartDiscountAddStoreAction {action:'addStore' store:StoreResourceIdentifier}
CartDiscountChangeCartPredicateAction {action:'changeCartPredicate' cartPredicate:string}
CartDiscountChangeIsActiveAction {action:'changeIsActive' isActive:boolean}
CartDiscountChangeNameAction {action:'changeName' name:LocalizedString}
CartDiscountChangeRequiresDiscountCodeAction {action:'changeRequiresDiscountCode' requiresDiscountCode:boolean}
CartDiscountChangeSortOrderAction {action:'changeSortOrder' sortOrder:string}
CartDiscountChangeStackingModeAction {action:'changeStackingMode' stackingMode:StackingMode}
CartDiscountChangeTargetAction {action:'changeTarget' target:CartDiscountTarget}
CartDiscountChangeValueAction {action:'changeValue' value:CartDiscountValueDraft}
CartDiscountCreatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CartDiscountCreated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers cartDiscount:CartDiscount}
CartDiscountCreatedMessagePayload {type:'CartDiscountCreated' cartDiscount:CartDiscount}
CartDiscountCustomLineItemsTarget {type:'customLineItems' predicate:string}
CartDiscountDeletedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CartDiscountDeleted' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers}
CartDiscountDeletedMessagePayload {type:'CartDiscountDeleted'}
CartDiscountDraft {name:LocalizedString key?:string description?:LocalizedString value:CartDiscountValueDraft cartPredicate:string target?:CartDiscountTarget sortOrder?:string stores?:StoreResourceIdentifier[] isActive?:boolean validFrom?:string validUntil?:string requiresDiscountCode?:boolean stackingMode?:StackingMode custom?:CustomFieldsDraft discountGroup?:DiscountGroupResourceIdentifier recurringOrderScope?:RecurringOrderScopeDraft}
CartDiscountLineItemsTarget {type:'lineItems' predicate:string}
CartDiscountPatternTarget {type:'pattern' triggerPattern:PatternComponent[] targetPattern:PatternComponent[] maxOccurrence?:number selectionMode:SelectionMode}
CartDiscountReference {typeId:'cart-discount' id:string}
CartDiscountRemoveStoreAction {action:'removeStore' store:StoreResourceIdentifier}
CartDiscountResourceIdentifier {typeId:'cart-discount' id?:string key?:string}
CartDiscountSetCustomFieldAction {action:'setCustomField' name:string value?:any}
CartDiscountSetCustomTypeAction {action:'setCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
CartDiscountSetDescriptionAction {action:'setDescription' description?:LocalizedString}
CartDiscountSetDiscountGroupAction {action:'setDiscountGroup' discountGroup?:DiscountGroupResourceIdentifier sortOrder?:string}
CartDiscountSetKeyAction {action:'setKey' key?:string}
CartDiscountSetRecurringOrderScopeAction {action:'setRecurringOrderScope' recurringOrderScope:RecurringOrderScopeDraft}
CartDiscountSetStoresAction {action:'setStores' stores:StoreResourceIdentifier[]}
CartDiscountSetValidFromAction {action:'setValidFrom' validFrom?:string}
CartDiscountSetValidFromAndUntilAction {action:'setValidFromAndUntil' validFrom?:string validUntil?:string}
CartDiscountSetValidUntilAction {action:'setValidUntil' validUntil?:string}
CartDiscountShippingCostTarget {type:'shipping'}
CartDiscountStoreAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CartDiscountStoreAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers store:StoreKeyReference}
CartDiscountStoreAddedMessagePayload {type:'CartDiscountStoreAdded' store:StoreKeyReference}
CartDiscountStoreRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CartDiscountStoreRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers store:StoreKeyReference}
CartDiscountStoreRemovedMessagePayload {type:'CartDiscountStoreRemoved' store:StoreKeyReference}
CartDiscountStoresSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CartDiscountStoresSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers stores:StoreKeyReference[]}
CartDiscountStoresSetMessagePayload {type:'CartDiscountStoresSet' stores:StoreKeyReference[]}
CartDiscountTarget = CartDiscountCustomLineItemsTarget|CartDiscountLineItemsTarget|CartDiscountPatternTarget|CartDiscountShippingCostTarget|CartDiscountTotalPriceTarget|MultiBuyCustomLineItemsTarget|MultiBuyLineItemsTarget
CartDiscountTotalPriceTarget {type:'totalPrice'}
CartDiscountUpdateAction = CartDiscountAddStoreAction|CartDiscountChangeCartPredicateAction|CartDiscountChangeIsActiveAction|CartDiscountChangeNameAction|CartDiscountChangeRequiresDiscountCodeAction|CartDiscountChangeSortOrderAction|CartDiscountChangeStackingModeAction|CartDiscountChangeTargetAction|CartDiscountChangeValueAction|CartDiscountRemoveStoreAction|CartDiscountSetCustomFieldAction|CartDiscountSetCustomTypeAction|CartDiscountSetDescriptionAction|CartDiscountSetDiscountGroupAction|CartDiscountSetKeyAction|CartDiscountSetRecurringOrderScopeAction|CartDiscountSetStoresAction|CartDiscountSetValidFromAction|CartDiscountSetValidFromAndUntilAction|CartDiscountSetValidUntilAction
CartDiscountValue = CartDiscountValueAbsolute|CartDiscountValueFixed|CartDiscountValueGiftLineItem|CartDiscountValueRelative
CartDiscountValueAbsolute {type:'absolute' money:CentPrecisionMoney[] applicationMode?:DiscountApplicationMode}
CartDiscountValueAbsoluteDraft {type:'absolute' money:Money[] applicationMode?:DiscountApplicationMode}
CartDiscountValueDraft = CartDiscountValueAbsoluteDraft|CartDiscountValueFixedDraft|CartDiscountValueGiftLineItemDraft|CartDiscountValueRelativeDraft
CartDiscountValueFixed {type:'fixed' money:TypedMoney[] applicationMode?:DiscountApplicationMode}
CartDiscountValueFixedDraft {type:'fixed' money:TypedMoneyDraft[] applicationMode?:DiscountApplicationMode}
CartDiscountValueGiftLineItem {type:'giftLineItem' product:ProductReference variantId:number supplyChannel?:ChannelReference distributionChannel?:ChannelReference}
CartDiscountValueGiftLineItemDraft {type:'giftLineItem' product:ProductResourceIdentifier variantId:number supplyChannel?:ChannelResourceIdentifier distributionChannel?:ChannelResourceIdentifier}
CartDiscountValueRelative {type:'relative' permyriad:number applicationMode?:DiscountApplicationMode}
CartDiscountValueRelativeDraft {type:'relative' permyriad:number applicationMode?:DiscountApplicationMode}
CartDraft {currency:string key?:string customerId?:string customerEmail?:string customerGroup?:CustomerGroupResourceIdentifier anonymousId?:string businessUnit?:BusinessUnitResourceIdentifier store?:StoreResourceIdentifier lineItems?:LineItemDraft[] customLineItems?:CustomLineItemDraft[] taxMode?:TaxMode externalTaxRateForShippingMethod?:ExternalTaxRateDraft priceRoundingMode?:RoundingMode taxRoundingMode?:RoundingMode taxCalculationMode?:TaxCalculationMode inventoryMode?:InventoryMode billingAddress?:_BaseAddress shippingAddress?:_BaseAddress shippingMethod?:ShippingMethodResourceIdentifier shippingRateInput?:ShippingRateInputDraft shippingMode?:ShippingMode customShipping?:CustomShippingDraft[] shipping?:ShippingDraft[] itemShippingAddresses?:BaseAddress[] discountCodes?:string[] country?:string locale?:string origin?:CartOrigin deleteDaysAfterLastModification?:number custom?:CustomFieldsDraft purchaseOrderNumber?:string}
CartEstimatedDeliverySetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CartEstimatedDeliverySet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers estimatedDelivery?:EstimatedDelivery shippingKey?:string}
CartEstimatedDeliverySetMessagePayload {type:'CartEstimatedDeliverySet' estimatedDelivery?:EstimatedDelivery shippingKey?:string}
CartFreezeCartAction {action:'freezeCart' strategy?:FreezeStrategy}
CartFrozenMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CartFrozen' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers}
CartFrozenMessagePayload {type:'CartFrozen'}
CartLock {createdAt:string clientId:string}
CartLockCartAction {action:'lockCart'}
CartLockedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CartLocked' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers}
CartLockedMessagePayload {type:'CartLocked'}
CartOrigin = 'Customer'|'Merchant'|'Quote'|'RecurringOrder'
CartPurchaseOrderNumberSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CartPurchaseOrderNumberSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers purchaseOrderNumber?:string oldPurchaseOrderNumber?:string}
CartPurchaseOrderNumberSetMessagePayload {type:'CartPurchaseOrderNumberSet' purchaseOrderNumber?:string oldPurchaseOrderNumber?:string}
CartRecalculateAction {action:'recalculate' updateProductData?:boolean}
CartReference {typeId:'cart' id:string}
CartRemoveCustomLineItemAction {action:'removeCustomLineItem' customLineItemId?:string customLineItemKey?:string}
CartRemoveDiscountCodeAction {action:'removeDiscountCode' discountCode:DiscountCodeReference}
CartRemoveItemShippingAddressAction {action:'removeItemShippingAddress' addressKey:string}
CartRemoveLineItemAction {action:'removeLineItem' lineItemId?:string lineItemKey?:string quantity?:number externalPrice?:_Money externalTotalPrice?:ExternalLineItemTotalPrice shippingDetailsToRemove?:ItemShippingDetailsDraft}
CartRemovePaymentAction {action:'removePayment' payment:PaymentResourceIdentifier}
CartRemoveShippingMethodAction {action:'removeShippingMethod' shippingKey:string}
CartResourceIdentifier {typeId:'cart' id?:string key?:string}
CartScoreTier {type:'CartScore' score:number price?:_Money priceFunction?:PriceFunction isMatching?:boolean}
CartScoreType {type:'CartScore'}
CartSetAnonymousIdAction {action:'setAnonymousId' anonymousId?:string}
CartSetBillingAddressAction {action:'setBillingAddress' address?:_BaseAddress}
CartSetBillingAddressCustomFieldAction {action:'setBillingAddressCustomField' name:string value?:any}
CartSetBillingAddressCustomTypeAction {action:'setBillingAddressCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
CartSetBusinessUnitAction {action:'setBusinessUnit' businessUnit:BusinessUnitResourceIdentifier}
CartSetCartTotalTaxAction {action:'setCartTotalTax' externalTotalGross:_Money externalTaxPortions?:TaxPortionDraft[]}
CartSetCountryAction {action:'setCountry' country?:string}
CartSetCustomFieldAction {action:'setCustomField' name:string value?:any}
CartSetCustomLineItemCustomFieldAction {action:'setCustomLineItemCustomField' customLineItemId?:string customLineItemKey?:string name:string value?:any}
CartSetCustomLineItemCustomTypeAction {action:'setCustomLineItemCustomType' customLineItemId?:string customLineItemKey?:string type?:TypeResourceIdentifier fields?:FieldContainer}
CartSetCustomLineItemRecurrenceInfoAction {action:'setCustomLineItemRecurrenceInfo' customLineItemId?:string customLineItemKey?:string recurrenceInfo?:CustomLineItemRecurrenceInfoDraft}
CartSetCustomLineItemShippingDetailsAction {action:'setCustomLineItemShippingDetails' customLineItemId?:string customLineItemKey?:string shippingDetails?:ItemShippingDetailsDraft}
CartSetCustomLineItemTaxAmountAction {action:'setCustomLineItemTaxAmount' customLineItemId?:string customLineItemKey?:string externalTaxAmount?:ExternalTaxAmountDraft shippingKey?:string}
CartSetCustomLineItemTaxRateAction {action:'setCustomLineItemTaxRate' customLineItemId?:string customLineItemKey?:string externalTaxRate?:ExternalTaxRateDraft shippingKey?:string}
CartSetCustomShippingMethodAction {action:'setCustomShippingMethod' shippingMethodName:string shippingRate:ShippingRateDraft taxCategory?:TaxCategoryResourceIdentifier externalTaxRate?:ExternalTaxRateDraft custom?:CustomFieldsDraft estimatedDelivery?:EstimatedDelivery}
CartSetCustomTypeAction {action:'setCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
CartSetCustomerEmailAction {action:'setCustomerEmail' email?:string}
CartSetCustomerGroupAction {action:'setCustomerGroup' customerGroup?:CustomerGroupResourceIdentifier}
CartSetCustomerIdAction {action:'setCustomerId' customerId?:string}
CartSetDeleteDaysAfterLastModificationAction {action:'setDeleteDaysAfterLastModification' deleteDaysAfterLastModification?:number}
CartSetDirectDiscountsAction {action:'setDirectDiscounts' discounts:DirectDiscountDraft[]}
CartSetEstimatedDeliveryAction {action:'setEstimatedDelivery' shippingKey?:string estimatedDelivery?:EstimatedDelivery}
CartSetItemShippingAddressCustomFieldAction {action:'setItemShippingAddressCustomField' addressKey:string name:string value?:any}
CartSetItemShippingAddressCustomTypeAction {action:'setItemShippingAddressCustomType' addressKey:string type?:TypeResourceIdentifier fields?:FieldContainer}
CartSetKeyAction {action:'setKey' key?:string}
CartSetLineItemCustomFieldAction {action:'setLineItemCustomField' lineItemId?:string lineItemKey?:string name:string value?:any}
CartSetLineItemCustomTypeAction {action:'setLineItemCustomType' lineItemId?:string lineItemKey?:string type?:TypeResourceIdentifier fields?:FieldContainer}
CartSetLineItemDistributionChannelAction {action:'setLineItemDistributionChannel' lineItemId?:string lineItemKey?:string distributionChannel?:ChannelResourceIdentifier}
CartSetLineItemInventoryModeAction {action:'setLineItemInventoryMode' lineItemId?:string lineItemKey?:string inventoryMode?:InventoryMode}
CartSetLineItemPriceAction {action:'setLineItemPrice' lineItemId?:string lineItemKey?:string externalPrice?:_Money}
CartSetLineItemRecurrenceInfoAction {action:'setLineItemRecurrenceInfo' lineItemId?:string lineItemKey?:string recurrenceInfo?:LineItemRecurrenceInfoDraft}
CartSetLineItemShippingDetailsAction {action:'setLineItemShippingDetails' lineItemId?:string lineItemKey?:string shippingDetails?:ItemShippingDetailsDraft}
CartSetLineItemSupplyChannelAction {action:'setLineItemSupplyChannel' lineItemId?:string lineItemKey?:string supplyChannel?:ChannelResourceIdentifier}
CartSetLineItemTaxAmountAction {action:'setLineItemTaxAmount' lineItemId?:string lineItemKey?:string externalTaxAmount?:ExternalTaxAmountDraft shippingKey?:string}
CartSetLineItemTaxRateAction {action:'setLineItemTaxRate' lineItemId?:string lineItemKey?:string externalTaxRate?:ExternalTaxRateDraft shippingKey?:string}
CartSetLineItemTotalPriceAction {action:'setLineItemTotalPrice' lineItemId?:string lineItemKey?:string externalTotalPrice?:ExternalLineItemTotalPrice}
CartSetLocaleAction {action:'setLocale' locale?:string}
CartSetPurchaseOrderNumberAction {action:'setPurchaseOrderNumber' purchaseOrderNumber?:string}
CartSetReservationExpirationInMinutesAction {action:'setReservationExpirationInMinutes' reservationExpirationInMinutes:number}
CartSetShippingAddressAction {action:'setShippingAddress' address?:_BaseAddress}
CartSetShippingAddressCustomFieldAction {action:'setShippingAddressCustomField' name:string value?:any}
CartSetShippingAddressCustomTypeAction {action:'setShippingAddressCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
CartSetShippingCustomFieldAction {action:'setShippingCustomField' shippingKey?:string name:string value?:any}
CartSetShippingCustomTypeAction {action:'setShippingCustomType' shippingKey?:string type?:TypeResourceIdentifier fields?:FieldContainer}
CartSetShippingMethodAction {action:'setShippingMethod' shippingMethod?:ShippingMethodResourceIdentifier externalTaxRate?:ExternalTaxRateDraft estimatedDelivery?:EstimatedDelivery}
CartSetShippingMethodTaxAmountAction {action:'setShippingMethodTaxAmount' shippingKey?:string externalTaxAmount?:ExternalTaxAmountDraft}
CartSetShippingMethodTaxRateAction {action:'setShippingMethodTaxRate' shippingKey?:string externalTaxRate?:ExternalTaxRateDraft}
CartSetShippingRateInputAction {action:'setShippingRateInput' shippingRateInput?:ShippingRateInputDraft}
CartState = 'Active'|'Frozen'|'Merged'|'Ordered'
CartUnfreezeCartAction {action:'unfreezeCart'}
CartUnfrozenMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CartUnfrozen' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers}
CartUnfrozenMessagePayload {type:'CartUnfrozen'}
CartUnlockCartAction {action:'unlockCart'}
CartUnlockedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CartUnlocked' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers}
CartUnlockedMessagePayload {type:'CartUnlocked'}
CartUpdateAction = CartAddCustomLineItemAction|CartAddCustomShippingMethodAction|CartAddDiscountCodeAction|CartAddItemShippingAddressAction|CartAddLineItemAction|CartAddPaymentAction|CartAddShippingMethodAction|CartAddShoppingListAction|CartApplyDeltaToCustomLineItemShippingDetailsTargetsAction|CartApplyDeltaToLineItemShippingDetailsTargetsAction|CartChangeCustomLineItemMoneyAction|CartChangeCustomLineItemPriceModeAction|CartChangeCustomLineItemQuantityAction|CartChangeLineItemQuantityAction|CartChangeLineItemsOrderAction|CartChangePriceRoundingModeAction|CartChangeTaxCalculationModeAction|CartChangeTaxModeAction|CartChangeTaxRoundingModeAction|CartFreezeCartAction|CartLockCartAction|CartRecalculateAction|CartRemoveCustomLineItemAction|CartRemoveDiscountCodeAction|CartRemoveItemShippingAddressAction|CartRemoveLineItemAction|CartRemovePaymentAction|CartRemoveShippingMethodAction|CartSetAnonymousIdAction|CartSetBillingAddressAction|CartSetBillingAddressCustomFieldAction|CartSetBillingAddressCustomTypeAction|CartSetBusinessUnitAction|CartSetCartTotalTaxAction|CartSetCountryAction|CartSetCustomFieldAction|CartSetCustomLineItemCustomFieldAction|CartSetCustomLineItemCustomTypeAction|CartSetCustomLineItemRecurrenceInfoAction|CartSetCustomLineItemShippingDetailsAction|CartSetCustomLineItemTaxAmountAction|CartSetCustomLineItemTaxRateAction|CartSetCustomShippingMethodAction|CartSetCustomTypeAction|CartSetCustomerEmailAction|CartSetCustomerGroupAction|CartSetCustomerIdAction|CartSetDeleteDaysAfterLastModificationAction|CartSetDirectDiscountsAction|CartSetEstimatedDeliveryAction|CartSetItemShippingAddressCustomFieldAction|CartSetItemShippingAddressCustomTypeAction|CartSetKeyAction|CartSetLineItemCustomFieldAction|CartSetLineItemCustomTypeAction|CartSetLineItemDistributionChannelAction|CartSetLineItemInventoryModeAction|CartSetLineItemPriceAction|CartSetLineItemRecurrenceInfoAction|CartSetLineItemShippingDetailsAction|CartSetLineItemSupplyChannelAction|CartSetLineItemTaxAmountAction|CartSetLineItemTaxRateAction|CartSetLineItemTotalPriceAction|CartSetLocaleAction|CartSetPurchaseOrderNumberAction|CartSetReservationExpirationInMinutesAction|CartSetShippingAddressAction|CartSetShippingAddressCustomFieldAction|CartSetShippingAddressCustomTypeAction|CartSetShippingCustomFieldAction|CartSetShippingCustomTypeAction|CartSetShippingMethodAction|CartSetShippingMethodTaxAmountAction|CartSetShippingMethodTaxRateAction|CartSetShippingRateInputAction|CartUnfreezeCartAction|CartUnlockCartAction|CartUpdateItemShippingAddressAction
CartUpdateItemShippingAddressAction {action:'updateItemShippingAddress' address:_BaseAddress}
CartValueTier {type:'CartValue' minimumCentAmount:number price:_Money isMatching?:boolean}
CartValueType {type:'CartValue'}
CartsConfiguration {deleteDaysAfterLastModification:number countryTaxRateFallbackEnabled?:boolean priceRoundingMode?:RoundingMode taxRoundingMode?:RoundingMode}
Category {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy name:LocalizedString slug:LocalizedString description?:LocalizedString ancestors:CategoryReference[] parent?:CategoryReference orderHint:string externalId?:string metaTitle?:LocalizedString metaDescription?:LocalizedString metaKeywords?:LocalizedString custom?:CustomFields assets?:Asset[] key?:string}
CategoryAddAssetAction {action:'addAsset' asset:AssetDraft position?:number}
CategoryChangeAssetNameAction {action:'changeAssetName' assetId?:string assetKey?:string name:LocalizedString}
CategoryChangeAssetOrderAction {action:'changeAssetOrder' assetOrder:string[]}
CategoryChangeNameAction {action:'changeName' name:LocalizedString}
CategoryChangeOrderHintAction {action:'changeOrderHint' orderHint:string}
CategoryChangeParentAction {action:'changeParent' parent:CategoryResourceIdentifier}
CategoryChangeSlugAction {action:'changeSlug' slug:LocalizedString}
CategoryCreatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CategoryCreated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers category:Category}
CategoryCreatedMessagePayload {type:'CategoryCreated' category:Category}
CategoryDraft {name:LocalizedString slug:LocalizedString description?:LocalizedString parent?:CategoryResourceIdentifier orderHint?:string externalId?:string metaTitle?:LocalizedString metaDescription?:LocalizedString metaKeywords?:LocalizedString custom?:CustomFieldsDraft assets?:AssetDraft[] key?:string}
CategoryOrderHints {*:string}
CategoryReference {typeId:'category' id:string}
CategoryRemoveAssetAction {action:'removeAsset' assetId?:string assetKey?:string}
CategoryResourceIdentifier {typeId:'category' id?:string key?:string}
CategorySetAssetCustomFieldAction {action:'setAssetCustomField' assetId?:string assetKey?:string name:string value?:any}
CategorySetAssetCustomTypeAction {action:'setAssetCustomType' assetId?:string assetKey?:string type?:TypeResourceIdentifier fields?:FieldContainer}
CategorySetAssetDescriptionAction {action:'setAssetDescription' assetId?:string assetKey?:string description?:LocalizedString}
CategorySetAssetKeyAction {action:'setAssetKey' assetId:string assetKey?:string}
CategorySetAssetSourcesAction {action:'setAssetSources' assetId?:string assetKey?:string sources:AssetSource[]}
CategorySetAssetTagsAction {action:'setAssetTags' assetId?:string assetKey?:string tags?:string[]}
CategorySetCustomFieldAction {action:'setCustomField' name:string value?:any}
CategorySetCustomTypeAction {action:'setCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
CategorySetDescriptionAction {action:'setDescription' description?:LocalizedString}
CategorySetExternalIdAction {action:'setExternalId' externalId?:string}
CategorySetKeyAction {action:'setKey' key?:string}
CategorySetMetaDescriptionAction {action:'setMetaDescription' metaDescription?:LocalizedString}
CategorySetMetaKeywordsAction {action:'setMetaKeywords' metaKeywords?:LocalizedString}
CategorySetMetaTitleAction {action:'setMetaTitle' metaTitle?:LocalizedString}
CategorySlugChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CategorySlugChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers slug:LocalizedString oldSlug?:LocalizedString}
CategorySlugChangedMessagePayload {type:'CategorySlugChanged' slug:LocalizedString oldSlug?:LocalizedString}
CategoryUpdateAction = CategoryAddAssetAction|CategoryChangeAssetNameAction|CategoryChangeAssetOrderAction|CategoryChangeNameAction|CategoryChangeOrderHintAction|CategoryChangeParentAction|CategoryChangeSlugAction|CategoryRemoveAssetAction|CategorySetAssetCustomFieldAction|CategorySetAssetCustomTypeAction|CategorySetAssetDescriptionAction|CategorySetAssetKeyAction|CategorySetAssetSourcesAction|CategorySetAssetTagsAction|CategorySetCustomFieldAction|CategorySetCustomTypeAction|CategorySetDescriptionAction|CategorySetExternalIdAction|CategorySetKeyAction|CategorySetMetaDescriptionAction|CategorySetMetaKeywordsAction|CategorySetMetaTitleAction
CentPrecisionMoney {centAmount:number currencyCode:string type:'centPrecision' fractionDigits:number}
CentPrecisionMoneyDraft {centAmount?:number currencyCode:string type:'centPrecision' fractionDigits?:number}
ChangeSubscription {resourceTypeId:ChangeSubscriptionResourceTypeId}
ChangeSubscriptionResourceTypeId = 'approval-flow'|'approval-rule'|'associate-role'|'attribute-group'|'business-unit'|'cart'|'cart-discount'|'category'|'channel'|'customer'|'customer-email-token'|'customer-group'|'customer-password-token'|'discount-code'|'discount-group'|'extension'|'inventory-entry'|'key-value-document'|'order'|'order-edit'|'payment'|'product'|'product-discount'|'product-selection'|'product-tailoring'|'product-type'|'quote'|'quote-request'|'recurrence-policy'|'recurring-order'|'review'|'shipping-method'|'shopping-list'|'staged-quote'|'standalone-price'|'state'|'store'|'subscription'|'tax-category'|'type'|'variant'|'zone'
Channel {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy key:string roles:ChannelRoleEnum[] name?:LocalizedString description?:LocalizedString address?:Address reviewRatingStatistics?:ReviewRatingStatistics custom?:CustomFields geoLocation?:GeoJson}
ChannelAddRolesAction {action:'addRoles' roles:ChannelRoleEnum[]}
ChannelChangeDescriptionAction {action:'changeDescription' description:LocalizedString}
ChannelChangeKeyAction {action:'changeKey' key:string}
ChannelChangeNameAction {action:'changeName' name:LocalizedString}
ChannelDraft {key:string roles?:ChannelRoleEnum[] name?:LocalizedString description?:LocalizedString address?:_BaseAddress custom?:CustomFieldsDraft geoLocation?:GeoJson}
ChannelReference {typeId:'channel' id:string}
ChannelRemoveRolesAction {action:'removeRoles' roles:ChannelRoleEnum[]}
ChannelResourceIdentifier {typeId:'channel' id?:string key?:string}
ChannelRoleEnum = 'InventorySupply'|'OrderExport'|'OrderImport'|'Primary'|'ProductDistribution'
ChannelSetAddressAction {action:'setAddress' address?:_BaseAddress}
ChannelSetAddressCustomFieldAction {action:'setAddressCustomField' name:string value?:any}
ChannelSetAddressCustomTypeAction {action:'setAddressCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
ChannelSetCustomFieldAction {action:'setCustomField' name:string value?:any}
ChannelSetCustomTypeAction {action:'setCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
ChannelSetGeoLocationAction {action:'setGeoLocation' geoLocation?:GeoJson}
ChannelSetRolesAction {action:'setRoles' roles:ChannelRoleEnum[]}
ChannelUpdateAction = ChannelAddRolesAction|ChannelChangeDescriptionAction|ChannelChangeKeyAction|ChannelChangeNameAction|ChannelRemoveRolesAction|ChannelSetAddressAction|ChannelSetAddressCustomFieldAction|ChannelSetAddressCustomTypeAction|ChannelSetCustomFieldAction|ChannelSetCustomTypeAction|ChannelSetGeoLocationAction|ChannelSetRolesAction
CircularDependencyError {code:'CircularDependency' message:string *:any}
ClassificationShippingRateInput {type:'Classification' key:string label:LocalizedString}
ClassificationShippingRateInputDraft {type:'Classification' key:string}
CloudEventsFormat {type:'CloudEvents' cloudEventsVersion:string}
CommerceMcpServerConfig {type:'CommerceMCP' majorVersion:string url:string tools:McpServerTool[] toolCustomizations:ToolCustomization[] jsonOutputFiltering?:McpServerJsonOutputFiltering toolOutputFormatting?:McpServerToolOutputFormatting}
CommerceMcpServerConfigDraft {type:'CommerceMCP' majorVersion:string tools:McpServerTool[] toolCustomizations?:ToolCustomization[] jsonOutputFiltering?:McpServerJsonOutputFiltering toolOutputFormatting?:McpServerToolOutputFormatting}
Company {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy key:string status:BusinessUnitStatus stores?:StoreKeyReference[] inheritedStores?:StoreKeyReference[] storeMode:BusinessUnitStoreMode unitType:'Company' name:string contactEmail?:string custom?:CustomFields customerGroupAssignments?:CustomerGroupAssignment[] addresses:Address[] shippingAddressIds:string[] defaultShippingAddressId?:string billingAddressIds:string[] defaultBillingAddressId?:string associateMode:BusinessUnitAssociateMode associates:Associate[] inheritedAssociates?:InheritedAssociate[] parentUnit?:BusinessUnitKeyReference topLevelUnit:BusinessUnitKeyReference approvalRuleMode:BusinessUnitApprovalRuleMode}
CompanyDraft {key:string status?:BusinessUnitStatus stores?:StoreResourceIdentifier[] storeMode?:BusinessUnitStoreMode unitType:'Company' name:string contactEmail?:string associateMode?:BusinessUnitAssociateMode associates?:AssociateDraft[] approvalRuleMode?:BusinessUnitApprovalRuleMode addresses?:BaseAddress[] shippingAddresses?:number[] defaultShippingAddress?:number billingAddresses?:number[] defaultBillingAddress?:number custom?:CustomFieldsDraft customerGroupAssignments?:CustomerGroupAssignmentDraft[]}
ConcurrentModificationError {code:'ConcurrentModification' message:string currentVersion?:number *:any}
ConfluentCloudDestination {type:'ConfluentCloud' bootstrapServer:string apiKey:string apiSecret:string acks:string topic:string key?:string}
ContainerAndKey {key:string container:string}
ContentTooLargeError {code:'ContentTooLarge' message:string *:any}
CountOnCustomLineItemUnits {type:'CountOnCustomLineItemUnits' predicate:string minCount?:number maxCount?:number excludeCount?:number}
CountOnLineItemUnits {type:'CountOnLineItemUnits' predicate:string minCount?:number maxCount?:number excludeCount?:number}
Counter {type:'Counter' totalToSkip:number skipped:number lastSkippedAt?:string}
CounterDraft {type:'Counter' totalToSkip:number}
CountryNotConfiguredInStoreError {code:'CountryNotConfiguredInStore' message:string storeCountries:string[] country:string *:any}
CreatedBy {clientId?:string externalUserId?:string customer?:CustomerReference anonymousId?:string associate?:CustomerReference attributedTo?:Attribution}
CustomFieldBooleanType {name:'Boolean'}
CustomFieldDateTimeType {name:'DateTime'}
CustomFieldDateType {name:'Date'}
CustomFieldEnumType {name:'Enum' values:CustomFieldEnumValue[]}
CustomFieldEnumValue {key:string label:string}
CustomFieldLocalizedEnumType {name:'LocalizedEnum' values:CustomFieldLocalizedEnumValue[]}
CustomFieldLocalizedEnumValue {key:string label:LocalizedString}
CustomFieldLocalizedStringType {name:'LocalizedString'}
CustomFieldMoneyType {name:'Money'}
CustomFieldNumberType {name:'Number'}
CustomFieldReferenceType {name:'Reference' referenceTypeId:CustomFieldReferenceValue}
CustomFieldReferenceValue = 'approval-flow'|'approval-rule'|'associate-role'|'business-unit'|'cart'|'cart-discount'|'category'|'channel'|'customer'|'customer-group'|'key-value-document'|'order'|'product'|'product-type'|'review'|'shipping-method'|'state'|'variant'|'zone'
CustomFieldSetType {name:'Set' elementType:FieldType}
CustomFieldStringType {name:'String'}
CustomFieldTimeType {name:'Time'}
CustomFields {type:TypeReference fields:FieldContainer}
CustomFieldsDraft {type:TypeResourceIdentifier fields?:FieldContainer}
CustomLineItem {id:string key?:string name:LocalizedString money:TypedMoney taxedPrice?:TaxedItemPrice taxedPricePortions:MethodTaxedPrice[] totalPrice:CentPrecisionMoney slug:string quantity:number state:ItemState[] taxCategory?:TaxCategoryReference taxRate?:TaxRate perMethodTaxRate:MethodTaxRate[] discountedPricePerQuantity:DiscountedLineItemPriceForQuantity[] custom?:CustomFields shippingDetails?:ItemShippingDetails priceMode:CustomLineItemPriceMode recurrenceInfo?:CustomLineItemRecurrenceInfo}
CustomLineItemDraft {name:LocalizedString key?:string quantity?:number money:_Money slug:string taxCategory?:TaxCategoryResourceIdentifier externalTaxRate?:ExternalTaxRateDraft custom?:CustomFieldsDraft shippingDetails?:ItemShippingDetailsDraft priceMode?:CustomLineItemPriceMode recurrenceInfo?:CustomLineItemRecurrenceInfoDraft}
CustomLineItemImportDraft {name:LocalizedString key?:string slug:string quantity:number money:_Money taxRate?:TaxRate taxedPrice?:TaxedPriceDraft taxCategory?:TaxCategoryResourceIdentifier priceMode?:CustomLineItemPriceMode shippingDetails?:ItemShippingDetailsDraft state?:ItemState[] custom?:CustomFieldsDraft}
CustomLineItemPriceMode = 'External'|'Standard'
CustomLineItemRecurrenceInfo {recurrencePolicy:RecurrencePolicyReference}
CustomLineItemRecurrenceInfoDraft {recurrencePolicy:RecurrencePolicyResourceIdentifier}
CustomLineItemReturnItem {id:string key?:string quantity:number type:'CustomLineItemReturnItem' comment?:string shipmentState:ReturnShipmentState paymentState:ReturnPaymentState custom?:CustomFields lastModifiedAt:string createdAt:string customLineItemId:string}
CustomLineItemStateTransitionMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomLineItemStateTransition' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customLineItemId:string customLineItemKey?:string transitionDate:string quantity:number fromState:StateReference toState:StateReference}
CustomLineItemStateTransitionMessagePayload {type:'CustomLineItemStateTransition' customLineItemId:string customLineItemKey?:string transitionDate:string quantity:number fromState:StateReference toState:StateReference}
CustomObject {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy container:string key:string value:any}
CustomObjectDraft {container:string key:string value:any version?:number}
CustomObjectReference {typeId:'key-value-document' id:string}
CustomShippingDraft {key:string shippingMethodName:string shippingAddress?:_BaseAddress shippingRate:ShippingRateDraft shippingRateInput?:ShippingRateInputDraft taxCategory?:TaxCategoryResourceIdentifier externalTaxRate?:ExternalTaxRateDraft deliveries?:DeliveryDraft[] custom?:CustomFieldsDraft}
CustomTokenizer {type:'custom' inputs:string[]}
Customer {id:string version:number createdAt:string lastModifiedAt:string key?:string customerNumber?:string externalId?:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy email:string password?:string firstName?:string lastName?:string middleName?:string title?:string dateOfBirth?:string companyName?:string vatId?:string addresses:Address[] defaultShippingAddressId?:string shippingAddressIds:string[] defaultBillingAddressId?:string billingAddressIds:string[] isEmailVerified:boolean customerGroup?:CustomerGroupReference customerGroupAssignments:CustomerGroupAssignment[] custom?:CustomFields locale?:string salutation?:string stores:StoreKeyReference[] authenticationMode:AuthenticationMode}
CustomerAddAddressAction {action:'addAddress' address:_BaseAddress}
CustomerAddBillingAddressIdAction {action:'addBillingAddressId' addressId?:string addressKey?:string}
CustomerAddCustomerGroupAssignmentAction {action:'addCustomerGroupAssignment' customerGroupAssignment:CustomerGroupAssignmentDraft}
CustomerAddShippingAddressIdAction {action:'addShippingAddressId' addressId?:string addressKey?:string}
CustomerAddStoreAction {action:'addStore' store:StoreResourceIdentifier}
CustomerAddressAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerAddressAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers address:Address}
CustomerAddressAddedMessagePayload {type:'CustomerAddressAdded' address:Address}
CustomerAddressChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerAddressChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers address:Address addressRoles:AddressRole[]}
CustomerAddressChangedMessagePayload {type:'CustomerAddressChanged' address:Address addressRoles:AddressRole[]}
CustomerAddressCustomFieldAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerAddressCustomFieldAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string value:any addressId?:string}
CustomerAddressCustomFieldAddedMessagePayload {type:'CustomerAddressCustomFieldAdded' name:string value:any addressId?:string}
CustomerAddressCustomFieldChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerAddressCustomFieldChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string value:any previousValue?:any addressId?:string}
CustomerAddressCustomFieldChangedMessagePayload {type:'CustomerAddressCustomFieldChanged' name:string value:any previousValue?:any addressId?:string}
CustomerAddressCustomFieldRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerAddressCustomFieldRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string addressId?:string}
CustomerAddressCustomFieldRemovedMessagePayload {type:'CustomerAddressCustomFieldRemoved' name:string addressId?:string}
CustomerAddressCustomTypeRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerAddressCustomTypeRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers previousTypeId?:string addressId?:string}
CustomerAddressCustomTypeRemovedMessagePayload {type:'CustomerAddressCustomTypeRemoved' previousTypeId?:string addressId?:string}
CustomerAddressCustomTypeSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerAddressCustomTypeSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customFields:CustomFields previousTypeId?:string addressId?:string}
CustomerAddressCustomTypeSetMessagePayload {type:'CustomerAddressCustomTypeSet' customFields:CustomFields previousTypeId?:string addressId?:string}
CustomerAddressRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerAddressRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers address:Address addressRoles:AddressRole[]}
CustomerAddressRemovedMessagePayload {type:'CustomerAddressRemoved' address:Address addressRoles:AddressRole[]}
CustomerBillingAddressAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerBillingAddressAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers address:Address}
CustomerBillingAddressAddedMessagePayload {type:'CustomerBillingAddressAdded' address:Address}
CustomerBillingAddressRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerBillingAddressRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers address:Address}
CustomerBillingAddressRemovedMessagePayload {type:'CustomerBillingAddressRemoved' address:Address}
CustomerChangeAddressAction {action:'changeAddress' addressId?:string addressKey?:string address:_BaseAddress}
CustomerChangeEmailAction {action:'changeEmail' email:string}
CustomerCompanyNameSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerCompanyNameSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers companyName?:string}
CustomerCompanyNameSetMessagePayload {type:'CustomerCompanyNameSet' companyName?:string}
CustomerCreatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerCreated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customer:Customer}
CustomerCreatedMessagePayload {type:'CustomerCreated' customer:Customer}
CustomerCustomFieldAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerCustomFieldAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string value:any}
CustomerCustomFieldAddedMessagePayload {type:'CustomerCustomFieldAdded' name:string value:any}
CustomerCustomFieldChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerCustomFieldChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string value:any previousValue?:any}
CustomerCustomFieldChangedMessagePayload {type:'CustomerCustomFieldChanged' name:string value:any previousValue?:any}
CustomerCustomFieldRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerCustomFieldRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string}
CustomerCustomFieldRemovedMessagePayload {type:'CustomerCustomFieldRemoved' name:string}
CustomerCustomTypeRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerCustomTypeRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers previousTypeId?:string}
CustomerCustomTypeRemovedMessagePayload {type:'CustomerCustomTypeRemoved' previousTypeId?:string}
CustomerCustomTypeSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerCustomTypeSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customFields:CustomFields previousTypeId?:string}
CustomerCustomTypeSetMessagePayload {type:'CustomerCustomTypeSet' customFields:CustomFields previousTypeId?:string}
CustomerDateOfBirthSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerDateOfBirthSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers dateOfBirth?:string}
CustomerDateOfBirthSetMessagePayload {type:'CustomerDateOfBirthSet' dateOfBirth?:string}
CustomerDefaultBillingAddressSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerDefaultBillingAddressSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers address?:Address}
CustomerDefaultBillingAddressSetMessagePayload {type:'CustomerDefaultBillingAddressSet' address?:Address}
CustomerDefaultShippingAddressSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerDefaultShippingAddressSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers address?:Address}
CustomerDefaultShippingAddressSetMessagePayload {type:'CustomerDefaultShippingAddressSet' address?:Address}
CustomerDeletedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerDeleted' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers email?:string}
CustomerDeletedMessagePayload {type:'CustomerDeleted' email?:string}
CustomerDraft {key?:string customerNumber?:string externalId?:string email:string password?:string firstName?:string lastName?:string middleName?:string title?:string anonymousCartId?:string anonymousCart?:CartResourceIdentifier anonymousId?:string dateOfBirth?:string companyName?:string vatId?:string addresses?:BaseAddress[] defaultShippingAddress?:number shippingAddresses?:number[] defaultBillingAddress?:number billingAddresses?:number[] isEmailVerified?:boolean customerGroup?:CustomerGroupResourceIdentifier customerGroupAssignments?:CustomerGroupAssignmentDraft[] custom?:CustomFieldsDraft locale?:string salutation?:string stores?:StoreResourceIdentifier[] authenticationMode?:AuthenticationMode}
CustomerEmailChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerEmailChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers email:string oldEmail:string}
CustomerEmailChangedMessagePayload {type:'CustomerEmailChanged' email:string oldEmail:string}
CustomerEmailTokenCreatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerEmailTokenCreated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customerId:string expiresAt:string value?:string invalidateOlderTokens:boolean}
CustomerEmailTokenCreatedMessagePayload {type:'CustomerEmailTokenCreated' customerId:string expiresAt:string value?:string invalidateOlderTokens:boolean}
CustomerEmailTokenReference {typeId:'customer-email-token' id:string}
CustomerEmailVerifiedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerEmailVerified' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers}
CustomerEmailVerifiedMessagePayload {type:'CustomerEmailVerified'}
CustomerExternalIdSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerExternalIdSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers externalId?:string}
CustomerExternalIdSetMessagePayload {type:'CustomerExternalIdSet' externalId?:string}
CustomerFirstNameSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerFirstNameSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers firstName?:string}
CustomerFirstNameSetMessagePayload {type:'CustomerFirstNameSet' firstName?:string}
CustomerGroup {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy key?:string name:string custom?:CustomFields}
CustomerGroupAssignment {customerGroup:CustomerGroupReference}
CustomerGroupAssignmentAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerGroupAssignmentAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customerGroupAssignment:CustomerGroupAssignment}
CustomerGroupAssignmentAddedMessagePayload {type:'CustomerGroupAssignmentAdded' customerGroupAssignment:CustomerGroupAssignment}
CustomerGroupAssignmentDraft {customerGroup:CustomerGroupResourceIdentifier}
CustomerGroupAssignmentRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerGroupAssignmentRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customerGroupAssignment:CustomerGroupAssignment}
CustomerGroupAssignmentRemovedMessagePayload {type:'CustomerGroupAssignmentRemoved' customerGroupAssignment:CustomerGroupAssignment}
CustomerGroupAssignmentsSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerGroupAssignmentsSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customerGroupAssignments:CustomerGroupAssignment[] oldCustomerGroupAssignments:CustomerGroupAssignment[]}
CustomerGroupAssignmentsSetMessagePayload {type:'CustomerGroupAssignmentsSet' customerGroupAssignments:CustomerGroupAssignment[] oldCustomerGroupAssignments:CustomerGroupAssignment[]}
CustomerGroupChangeNameAction {action:'changeName' name:string}
CustomerGroupCustomFieldAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerGroupCustomFieldAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string value:any}
CustomerGroupCustomFieldAddedMessagePayload {type:'CustomerGroupCustomFieldAdded' name:string value:any}
CustomerGroupCustomFieldChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerGroupCustomFieldChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string value:any oldValue?:any}
CustomerGroupCustomFieldChangedMessagePayload {type:'CustomerGroupCustomFieldChanged' name:string value:any oldValue?:any}
CustomerGroupCustomFieldRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerGroupCustomFieldRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string}
CustomerGroupCustomFieldRemovedMessagePayload {type:'CustomerGroupCustomFieldRemoved' name:string}
CustomerGroupCustomTypeRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerGroupCustomTypeRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers oldTypeId?:string}
CustomerGroupCustomTypeRemovedMessagePayload {type:'CustomerGroupCustomTypeRemoved' oldTypeId?:string}
CustomerGroupCustomTypeSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerGroupCustomTypeSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customFields:CustomFields oldTypeId?:string}
CustomerGroupCustomTypeSetMessagePayload {type:'CustomerGroupCustomTypeSet' customFields:CustomFields oldTypeId?:string}
CustomerGroupDraft {key?:string groupName:string custom?:CustomFieldsDraft}
CustomerGroupReference {typeId:'customer-group' id:string}
CustomerGroupResourceIdentifier {typeId:'customer-group' id?:string key?:string}
CustomerGroupSetCustomFieldAction {action:'setCustomField' name:string value?:any}
CustomerGroupSetCustomTypeAction {action:'setCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
CustomerGroupSetKeyAction {action:'setKey' key?:string}
CustomerGroupSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerGroupSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customerGroup?:CustomerGroupReference}
CustomerGroupSetMessagePayload {type:'CustomerGroupSet' customerGroup?:CustomerGroupReference}
CustomerGroupUpdateAction = CustomerGroupChangeNameAction|CustomerGroupSetCustomFieldAction|CustomerGroupSetCustomTypeAction|CustomerGroupSetKeyAction
CustomerLastNameSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerLastNameSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers lastName?:string}
CustomerLastNameSetMessagePayload {type:'CustomerLastNameSet' lastName?:string}
CustomerPasswordTokenCreatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerPasswordTokenCreated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customerId:string expiresAt:string value?:string invalidateOlderTokens:boolean}
CustomerPasswordTokenCreatedMessagePayload {type:'CustomerPasswordTokenCreated' customerId:string expiresAt:string value?:string invalidateOlderTokens:boolean}
CustomerPasswordTokenReference {typeId:'customer-password-token' id:string}
CustomerPasswordUpdatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerPasswordUpdated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers reset:boolean}
CustomerPasswordUpdatedMessagePayload {type:'CustomerPasswordUpdated' reset:boolean}
CustomerReference {typeId:'customer' id:string}
CustomerRemoveAddressAction {action:'removeAddress' addressId?:string addressKey?:string}
CustomerRemoveBillingAddressIdAction {action:'removeBillingAddressId' addressId?:string addressKey?:string}
CustomerRemoveCustomerGroupAssignmentAction {action:'removeCustomerGroupAssignment' customerGroup:CustomerGroupResourceIdentifier}
CustomerRemoveShippingAddressIdAction {action:'removeShippingAddressId' addressId?:string addressKey?:string}
CustomerRemoveStoreAction {action:'removeStore' store:StoreResourceIdentifier}
CustomerResourceIdentifier {typeId:'customer' id?:string key?:string}
CustomerSearchStatus = 'Activated'|'Deactivated'
CustomerSetAddressCustomFieldAction {action:'setAddressCustomField' addressId:string name:string value?:any}
CustomerSetAddressCustomTypeAction {action:'setAddressCustomType' addressId:string type?:TypeResourceIdentifier fields?:FieldContainer}
CustomerSetAuthenticationModeAction {action:'setAuthenticationMode' authMode:AuthenticationMode password?:string}
CustomerSetCompanyNameAction {action:'setCompanyName' companyName?:string}
CustomerSetCustomFieldAction {action:'setCustomField' name:string value?:any}
CustomerSetCustomTypeAction {action:'setCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
CustomerSetCustomerGroupAction {action:'setCustomerGroup' customerGroup?:CustomerGroupResourceIdentifier}
CustomerSetCustomerGroupAssignmentsAction {action:'setCustomerGroupAssignments' customerGroupAssignments:CustomerGroupAssignmentDraft[]}
CustomerSetCustomerNumberAction {action:'setCustomerNumber' customerNumber?:string}
CustomerSetDateOfBirthAction {action:'setDateOfBirth' dateOfBirth?:string}
CustomerSetDefaultBillingAddressAction {action:'setDefaultBillingAddress' addressId?:string addressKey?:string}
CustomerSetDefaultShippingAddressAction {action:'setDefaultShippingAddress' addressId?:string addressKey?:string}
CustomerSetExternalIdAction {action:'setExternalId' externalId?:string}
CustomerSetFirstNameAction {action:'setFirstName' firstName?:string}
CustomerSetKeyAction {action:'setKey' key?:string}
CustomerSetLastNameAction {action:'setLastName' lastName?:string}
CustomerSetLocaleAction {action:'setLocale' locale?:string}
CustomerSetMiddleNameAction {action:'setMiddleName' middleName?:string}
CustomerSetSalutationAction {action:'setSalutation' salutation?:string}
CustomerSetStoresAction {action:'setStores' stores:StoreResourceIdentifier[]}
CustomerSetTitleAction {action:'setTitle' title?:string}
CustomerSetVatIdAction {action:'setVatId' vatId?:string}
CustomerShippingAddressAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerShippingAddressAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers address:Address}
CustomerShippingAddressAddedMessagePayload {type:'CustomerShippingAddressAdded' address:Address}
CustomerShippingAddressRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerShippingAddressRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers address:Address}
CustomerShippingAddressRemovedMessagePayload {type:'CustomerShippingAddressRemoved' address:Address}
CustomerStoresSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerStoresSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers stores:StoreKeyReference[] oldStores:StoreKeyReference[]}
CustomerStoresSetMessagePayload {type:'CustomerStoresSet' stores:StoreKeyReference[] oldStores:StoreKeyReference[]}
CustomerTitleSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'CustomerTitleSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers title?:string}
CustomerTitleSetMessagePayload {type:'CustomerTitleSet' title?:string}
CustomerUpdateAction = CustomerAddAddressAction|CustomerAddBillingAddressIdAction|CustomerAddCustomerGroupAssignmentAction|CustomerAddShippingAddressIdAction|CustomerAddStoreAction|CustomerChangeAddressAction|CustomerChangeEmailAction|CustomerRemoveAddressAction|CustomerRemoveBillingAddressIdAction|CustomerRemoveCustomerGroupAssignmentAction|CustomerRemoveShippingAddressIdAction|CustomerRemoveStoreAction|CustomerSetAddressCustomFieldAction|CustomerSetAddressCustomTypeAction|CustomerSetAuthenticationModeAction|CustomerSetCompanyNameAction|CustomerSetCustomFieldAction|CustomerSetCustomTypeAction|CustomerSetCustomerGroupAction|CustomerSetCustomerGroupAssignmentsAction|CustomerSetCustomerNumberAction|CustomerSetDateOfBirthAction|CustomerSetDefaultBillingAddressAction|CustomerSetDefaultShippingAddressAction|CustomerSetExternalIdAction|CustomerSetFirstNameAction|CustomerSetKeyAction|CustomerSetLastNameAction|CustomerSetLocaleAction|CustomerSetMiddleNameAction|CustomerSetSalutationAction|CustomerSetStoresAction|CustomerSetTitleAction|CustomerSetVatIdAction
DayOfMonthSchedule {type:'dayOfMonth' day:number}
DayOfMonthScheduleDraft {type:'dayOfMonth' day:number}
Delivery {id:string key?:string createdAt:string items:DeliveryItem[] parcels:Parcel[] address?:Address custom?:CustomFields}
DeliveryAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'DeliveryAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers delivery:Delivery shippingKey?:string}
DeliveryAddedMessagePayload {type:'DeliveryAdded' delivery:Delivery shippingKey?:string}
DeliveryAddressSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'DeliveryAddressSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers deliveryId:string address?:Address oldAddress?:Address shippingKey?:string}
DeliveryAddressSetMessagePayload {type:'DeliveryAddressSet' deliveryId:string address?:Address oldAddress?:Address shippingKey?:string}
DeliveryCustomFieldAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'DeliveryCustomFieldAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string value:any deliveryId:string}
DeliveryCustomFieldAddedMessagePayload {type:'DeliveryCustomFieldAdded' name:string value:any deliveryId:string}
DeliveryCustomFieldChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'DeliveryCustomFieldChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string value:any previousValue?:any deliveryId:string}
DeliveryCustomFieldChangedMessagePayload {type:'DeliveryCustomFieldChanged' name:string value:any previousValue?:any deliveryId:string}
DeliveryCustomFieldRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'DeliveryCustomFieldRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string deliveryId:string}
DeliveryCustomFieldRemovedMessagePayload {type:'DeliveryCustomFieldRemoved' name:string deliveryId:string}
DeliveryCustomTypeRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'DeliveryCustomTypeRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers previousTypeId?:string deliveryId:string}
DeliveryCustomTypeRemovedMessagePayload {type:'DeliveryCustomTypeRemoved' previousTypeId?:string deliveryId:string}
DeliveryCustomTypeSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'DeliveryCustomTypeSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customFields:CustomFields previousTypeId?:string deliveryId:string}
DeliveryCustomTypeSetMessagePayload {type:'DeliveryCustomTypeSet' customFields:CustomFields previousTypeId?:string deliveryId:string}
DeliveryDraft {key?:string items?:DeliveryItem[] parcels?:ParcelDraft[] address?:AddressDraft custom?:CustomFieldsDraft}
DeliveryFormat = CloudEventsFormat|PlatformFormat
DeliveryItem {id:string quantity:number}
DeliveryItemsUpdatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'DeliveryItemsUpdated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers deliveryId:string items:DeliveryItem[] oldItems:DeliveryItem[] shippingKey?:string}
DeliveryItemsUpdatedMessagePayload {type:'DeliveryItemsUpdated' deliveryId:string items:DeliveryItem[] oldItems:DeliveryItem[] shippingKey?:string}
DeliveryRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'DeliveryRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers delivery:Delivery shippingKey?:string}
DeliveryRemovedMessagePayload {type:'DeliveryRemoved' delivery:Delivery shippingKey?:string}
Destination = AzureEventGridDestination|AzureServiceBusDestination|ConfluentCloudDestination|EventBridgeDestination|GoogleCloudPubSubDestination|SnsDestination|SqsDestination
DirectDiscount {id:string value:CartDiscountValue target?:CartDiscountTarget}
DirectDiscountDraft {value:CartDiscountValueDraft target?:CartDiscountTarget}
DirectDiscountReference {typeId:'direct-discount' id:string}
DiscountApplicationMode = 'EvenDistribution'|'IndividualApplication'|'ProportionateDistribution'
DiscountCode {id:string version:number createdAt:string lastModifiedAt:string key?:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy name?:LocalizedString description?:LocalizedString code:string cartDiscounts:CartDiscountReference[] stores:StoreKeyReference[] cartPredicate?:string isActive:boolean references:Reference[] maxApplications?:number maxApplicationsPerCustomer?:number custom?:CustomFields groups:string[] validFrom?:string validUntil?:string applicationVersion?:number}
DiscountCodeChangeCartDiscountsAction {action:'changeCartDiscounts' cartDiscounts:CartDiscountResourceIdentifier[]}
DiscountCodeChangeGroupsAction {action:'changeGroups' groups:string[]}
DiscountCodeChangeIsActiveAction {action:'changeIsActive' isActive:boolean}
DiscountCodeCreatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'DiscountCodeCreated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers discountCode:DiscountCode}
DiscountCodeCreatedMessagePayload {type:'DiscountCodeCreated' discountCode:DiscountCode}
DiscountCodeDeletedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'DiscountCodeDeleted' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers}
DiscountCodeDeletedMessagePayload {type:'DiscountCodeDeleted'}
DiscountCodeDraft {key?:string name?:LocalizedString description?:LocalizedString code:string cartDiscounts:CartDiscountResourceIdentifier[] cartPredicate?:string isActive?:boolean maxApplications?:number maxApplicationsPerCustomer?:number custom?:CustomFieldsDraft groups?:string[] validFrom?:string validUntil?:string}
DiscountCodeInfo {discountCode:DiscountCodeReference state:DiscountCodeState}
DiscountCodeKeySetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'DiscountCodeKeySet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers key?:string oldKey?:string}
DiscountCodeKeySetMessagePayload {type:'DiscountCodeKeySet' key?:string oldKey?:string}
DiscountCodeNonApplicableError {code:'DiscountCodeNonApplicable' message:string discountCode?:string reason?:string discountCodeId?:string validFrom?:string validUntil?:string validityCheckTime?:string *:any}
DiscountCodeReference {typeId:'discount-code' id:string}
DiscountCodeSetCartPredicateAction {action:'setCartPredicate' cartPredicate?:string}
DiscountCodeSetCustomFieldAction {action:'setCustomField' name:string value?:any}
DiscountCodeSetCustomTypeAction {action:'setCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
DiscountCodeSetDescriptionAction {action:'setDescription' description?:LocalizedString}
DiscountCodeSetKeyAction {action:'setKey' key?:string}
DiscountCodeSetMaxApplicationsAction {action:'setMaxApplications' maxApplications?:number}
DiscountCodeSetMaxApplicationsPerCustomerAction {action:'setMaxApplicationsPerCustomer' maxApplicationsPerCustomer?:number}
DiscountCodeSetNameAction {action:'setName' name?:LocalizedString}
DiscountCodeSetValidFromAction {action:'setValidFrom' validFrom?:string}
DiscountCodeSetValidFromAndUntilAction {action:'setValidFromAndUntil' validFrom?:string validUntil?:string}
DiscountCodeSetValidUntilAction {action:'setValidUntil' validUntil?:string}
DiscountCodeState = 'ApplicationStoppedByGroupBestDeal'|'ApplicationStoppedByPreviousDiscount'|'DoesNotMatchCart'|'MatchesCart'|'MaxApplicationReached'|'NotActive'|'NotValid'
DiscountCodeUpdateAction = DiscountCodeChangeCartDiscountsAction|DiscountCodeChangeGroupsAction|DiscountCodeChangeIsActiveAction|DiscountCodeSetCartPredicateAction|DiscountCodeSetCustomFieldAction|DiscountCodeSetCustomTypeAction|DiscountCodeSetDescriptionAction|DiscountCodeSetKeyAction|DiscountCodeSetMaxApplicationsAction|DiscountCodeSetMaxApplicationsPerCustomerAction|DiscountCodeSetNameAction|DiscountCodeSetValidFromAction|DiscountCodeSetValidFromAndUntilAction|DiscountCodeSetValidUntilAction
DiscountCombinationMode = 'BestDeal'|'Stacking'
DiscountGroup {id:string version:number createdAt:string lastModifiedAt:string name?:LocalizedString key:string description?:LocalizedString sortOrder:string isActive:boolean lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy}
DiscountGroupCreatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'DiscountGroupCreated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers discountGroup:DiscountGroup}
DiscountGroupCreatedMessagePayload {type:'DiscountGroupCreated' discountGroup:DiscountGroup}
DiscountGroupDeletedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'DiscountGroupDeleted' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers}
DiscountGroupDeletedMessagePayload {type:'DiscountGroupDeleted'}
DiscountGroupDraft {name?:LocalizedString key:string description?:LocalizedString sortOrder:string isActive?:boolean}
DiscountGroupIsActiveSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'DiscountGroupIsActiveSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers isActive?:boolean oldIsActive?:boolean}
DiscountGroupIsActiveSetMessagePayload {type:'DiscountGroupIsActiveSet' isActive?:boolean oldIsActive?:boolean}
DiscountGroupKeySetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'DiscountGroupKeySet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers key?:string oldKey?:string}
DiscountGroupKeySetMessagePayload {type:'DiscountGroupKeySet' key?:string oldKey?:string}
DiscountGroupReference {typeId:'discount-group' id:string}
DiscountGroupResourceIdentifier {typeId:'discount-group' id?:string key?:string}
DiscountGroupSetDescriptionAction {action:'setDescription' description?:LocalizedString}
DiscountGroupSetIsActiveAction {action:'setIsActive' isActive:boolean}
DiscountGroupSetKeyAction {action:'setKey' key:string}
DiscountGroupSetNameAction {action:'setName' name?:LocalizedString}
DiscountGroupSetSortOrderAction {action:'setSortOrder' sortOrder:string}
DiscountGroupSortOrderSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'DiscountGroupSortOrderSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers sortOrder?:string oldSortOrder?:string}
DiscountGroupSortOrderSetMessagePayload {type:'DiscountGroupSortOrderSet' sortOrder?:string oldSortOrder?:string}
DiscountGroupUpdateAction = DiscountGroupSetDescriptionAction|DiscountGroupSetIsActiveAction|DiscountGroupSetKeyAction|DiscountGroupSetNameAction|DiscountGroupSetSortOrderAction
DiscountOnTotalPrice {discountedAmount:TypedMoney includedDiscounts:DiscountedTotalPricePortion[] discountedNetAmount?:TypedMoney discountedGrossAmount?:TypedMoney}
DiscountTypeCombination = BestDeal|Stacking
DiscountedLineItemPortion {discount:Reference discountedAmount:TypedMoney}
DiscountedLineItemPortionDraft {discount:Reference discountedAmount:TypedMoneyDraft}
DiscountedLineItemPrice {value:TypedMoney includedDiscounts:DiscountedLineItemPortion[]}
DiscountedLineItemPriceDraft {value:_Money includedDiscounts:DiscountedLineItemPortionDraft[]}
DiscountedLineItemPriceForQuantity {quantity:number discountedPrice:DiscountedLineItemPrice}
DiscountedPrice {value:TypedMoney discount:ProductDiscountReference}
DiscountedPriceDraft {value:_Money discount:ProductDiscountReference}
DiscountedTotalPricePortion {discount:Reference discountedAmount:TypedMoney}
DiscountsConfiguration {discountCombinationMode:DiscountCombinationMode}
Division {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy key:string status:BusinessUnitStatus stores?:StoreKeyReference[] inheritedStores?:StoreKeyReference[] storeMode:BusinessUnitStoreMode unitType:'Division' name:string contactEmail?:string custom?:CustomFields customerGroupAssignments?:CustomerGroupAssignment[] addresses:Address[] shippingAddressIds:string[] defaultShippingAddressId?:string billingAddressIds:string[] defaultBillingAddressId?:string associateMode:BusinessUnitAssociateMode associates:Associate[] inheritedAssociates?:InheritedAssociate[] parentUnit:BusinessUnitKeyReference topLevelUnit:BusinessUnitKeyReference approvalRuleMode:BusinessUnitApprovalRuleMode}
DivisionDraft {key:string status?:BusinessUnitStatus stores?:StoreResourceIdentifier[] storeMode?:BusinessUnitStoreMode unitType:'Division' name:string contactEmail?:string associateMode?:BusinessUnitAssociateMode associates?:AssociateDraft[] approvalRuleMode?:BusinessUnitApprovalRuleMode addresses?:BaseAddress[] shippingAddresses?:number[] defaultShippingAddress?:number billingAddresses?:number[] defaultBillingAddress?:number custom?:CustomFieldsDraft customerGroupAssignments?:CustomerGroupAssignmentDraft[] parentUnit:BusinessUnitResourceIdentifier}
DuplicateAttributeValueError {code:'DuplicateAttributeValue' message:string attribute:Attribute *:any}
DuplicateAttributeValuesError {code:'DuplicateAttributeValues' message:string attributes:Attribute[] *:any}
DuplicateEnumValuesError {code:'DuplicateEnumValues' message:string duplicates:string[] *:any}
DuplicateFieldError {code:'DuplicateField' message:string field:string duplicateValue:any *:any}
DuplicateFieldWithConflictingResourceError {code:'DuplicateFieldWithConflictingResource' message:string field:string duplicateValue:any conflictingResource:Reference *:any}
DuplicatePriceKeyError {code:'DuplicatePriceKey' message:string conflictingPrice:Price *:any}
DuplicatePriceScopeError {code:'DuplicatePriceScope' message:string conflictingPrice:Price *:any}
DuplicateStandalonePriceScopeError {code:'DuplicateStandalonePriceScope' message:string conflictingStandalonePrice:StandalonePriceReference sku:string currency:string country?:string customerGroup?:CustomerGroupResourceIdentifier channel?:ChannelResourceIdentifier validFrom?:string validUntil?:string *:any}
DuplicateVariantValuesError {code:'DuplicateVariantValues' message:string variantValues:VariantValues *:any}
EditPreviewFailedError {code:'EditPreviewFailed' message:string result:OrderEditPreviewFailure *:any}
EnumKeyAlreadyExistsError {code:'EnumKeyAlreadyExists' message:string conflictingEnumKey:string conflictingAttributeName:string *:any}
EnumKeyDoesNotExistError {code:'EnumKeyDoesNotExist' message:string conflictingEnumKey:string conflictingAttributeName:string *:any}
EnumValueIsUsedError {code:'EnumValueIsUsed' message:string *:any}
EnumValuesMustMatchError {code:'EnumValuesMustMatch' message:string *:any}
ErrorByExtension {id:string key?:string}
ErrorObject = AgentBusinessUnitAmbiguousError|AgentBusinessUnitLimitExceededError|AgentBusinessUnitUnresolvedError|AgentExtractionFailedError|AgentFeatureDisabledError|AgentMissingCountryError|AgentMissingCustomerEmailError|AgentMissingEntityTypeError|AgentNoLineItemsExtractedError|AgentOutOfScopeError|AgentProductSearchNotEnabledError|AgentProductsNotFoundError|AgentQuoteRequestCreationFailedError|AgentStoreAmbiguousError|AgentStoreDistributionChannelsUnsupportedError|AgentStoreUnresolvedError|AnonymousIdAlreadyInUseError|AssociateMissingPermissionError|AttributeDefinitionAlreadyExistsError|AttributeDefinitionTypeConflictError|AttributeNameDoesNotExistError|BadGatewayError|BulkOperationMaxItemsExceededError|CircularDependencyError|ConcurrentModificationError|ContentTooLargeError|CountryNotConfiguredInStoreError|DiscountCodeNonApplicableError|DuplicateAttributeValueError|DuplicateAttributeValuesError|DuplicateEnumValuesError|DuplicateFieldError|DuplicateFieldWithConflictingResourceError|DuplicatePriceKeyError|DuplicatePriceScopeError|DuplicateStandalonePriceScopeError|DuplicateVariantValuesError|EditPreviewFailedError|EnumKeyAlreadyExistsError|EnumKeyDoesNotExistError|EnumValueIsUsedError|EnumValuesMustMatchError|ExactLockConflictError|ExpiredCustomerEmailTokenError|ExpiredCustomerPasswordTokenError|ExtensionBadResponseError|ExtensionChainTooDeepError|ExtensionChainTooWideError|ExtensionDependencyExistsError|ExtensionNoResponseError|ExtensionPredicateEvaluationFailedError|ExtensionUpdateActionsFailedError|ExternalOAuthFailedError|FeatureRemovedError|GeneralError|InsufficientScopeError|InternalConstraintViolatedError|InvalidCredentialsError|InvalidCurrentPasswordError|InvalidFieldError|InvalidInputError|InvalidItemShippingDetailsError|InvalidJsonInputError|InvalidOperationError|InvalidSubjectError|InvalidTokenError|LanguageUsedInStoresError|LineItemQuantityAboveLimitError|LineItemQuantityBelowLimitError|LockedFieldError|MatchingPriceNotFoundError|MaxCartDiscountsReachedError|MaxDiscountGroupsReachedError|MaxResourceLimitExceededError|MaxStoreReferencesReachedError|MissingDependencyError|MissingRoleOnChannelError|MissingTaxRateForCountryError|MoneyOverflowError|NoMatchingProductDiscountFoundError|ObjectNotFoundError|OutOfStockError|OverCapacityError|OverlappingPriceValidityError|OverlappingStandalonePriceValidityError|PendingOperationError|PriceChangedError|ProductAssignmentMissingError|ProductPresentWithDifferentVariantSelectionError|ProjectNotConfiguredForLanguagesError|QueryComplexityLimitExceededError|QueryTimedOutError|RecurringOrderFailureError|ReferenceExistsError|ReferencedResourceNotFoundError|RequiredFieldError|ResourceNotFoundError|ResourceSizeLimitExceededError|SearchDeactivatedError|SearchExecutionFailureError|SearchFacetPathNotFoundError|SearchIndexingInProgressError|SearchNotReadyError|SemanticErrorError|ShippingMethodDoesNotMatchCartError|StoreCartDiscountsLimitReachedError|SyntaxErrorError|UnauthorizedError|ValidityLockConflictError
EstimatedDelivery {from?:string until?:string}
EventBridgeDestination {type:'EventBridge' region:string accountId:string source:string}
EventSubscription {resourceTypeId:EventSubscriptionResourceTypeId types?:EventType[]}
EventSubscriptionResourceTypeId = 'checkout'|'import-api'
EventType = 'CheckoutOrderCreationFailed'|'CheckoutPaymentAuthorizationCancelled'|'CheckoutPaymentAuthorizationFailed'|'CheckoutPaymentAuthorized'|'CheckoutPaymentCancelAuthorizationFailed'|'CheckoutPaymentChargeFailed'|'CheckoutPaymentCharged'|'CheckoutPaymentRefundFailed'|'CheckoutPaymentRefunded'|'ImportContainerCreated'|'ImportContainerDeleted'|'ImportOperationRejected'|'ImportUnresolved'|'ImportValidationFailed'|'ImportWaitForMasterVariant'
ExactLockConflictError {code:'ExactLockConflict' message:string sku:string currency:string country?:string customerGroup?:CustomerGroupResourceIdentifier channel?:ChannelResourceIdentifier validFrom?:string validUntil?:string recurrencePolicy?:RecurrencePolicyReference *:any}
ExpiredCustomerEmailTokenError {code:'ExpiredCustomerEmailToken' message:string *:any}
ExpiredCustomerPasswordTokenError {code:'ExpiredCustomerPasswordToken' message:string *:any}
Extension {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy key?:string destination:ExtensionDestination triggers:ExtensionTrigger[] timeoutInMs?:number dependencies?:ExtensionReference[] expansionPaths?:string[] additionalContext?:ExtensionAdditionalContext}
ExtensionAction = 'Create'|'Update'
ExtensionAdditionalContext {includeOldResource:boolean}
ExtensionAdditionalContextDraft {includeOldResource?:boolean}
ExtensionBadResponseError {code:'ExtensionBadResponse' message:string localizedMessage?:LocalizedString extensionExtraInfo?:any extensionErrors:ExtensionError[] extensionBody?:string extensionStatusCode?:number extensionId:string extensionKey?:string *:any}
ExtensionChainTooDeepError {code:'ExtensionChainTooDeep' message:string *:any}
ExtensionChainTooWideError {code:'ExtensionChainTooWide' message:string *:any}
ExtensionChangeDestinationAction {action:'changeDestination' destination:ExtensionDestination}
ExtensionChangeTriggersAction {action:'changeTriggers' triggers:ExtensionTrigger[]}
ExtensionDependencyExistsError {code:'ExtensionDependencyExists' message:string *:any}
ExtensionDestination = AWSLambdaDestination|GoogleCloudFunctionDestination|HttpDestination
ExtensionDraft {key?:string destination:ExtensionDestination triggers:ExtensionTrigger[] timeoutInMs?:number dependencies?:ExtensionResourceIdentifier[] expansionPaths?:string[] additionalContext?:ExtensionAdditionalContextDraft}
ExtensionError {code:string message:string extensionId:string extensionKey?:string *:any}
ExtensionNoResponseError {code:'ExtensionNoResponse' message:string extensionId:string extensionKey?:string *:any}
ExtensionPredicateEvaluationFailedError {code:'ExtensionPredicateEvaluationFailed' message:string errorByExtension:ErrorByExtension *:any}
ExtensionReference {typeId:'extension' id:string}
ExtensionResourceIdentifier {typeId:'extension' id?:string key?:string}
ExtensionResourceTypeId = 'business-unit'|'cart'|'customer'|'customer-group'|'order'|'payment'|'payment-method'|'quote'|'quote-request'|'shopping-list'|'staged-quote'
ExtensionSetAdditionalContextAction {action:'setAdditionalContext' additionalContext:ExtensionAdditionalContextDraft}
ExtensionSetDependenciesAction {action:'setDependencies' dependencies:ExtensionResourceIdentifier[]}
ExtensionSetExpansionPathsAction {action:'setExpansionPaths' expansionPaths:string[]}
ExtensionSetKeyAction {action:'setKey' key?:string}
ExtensionSetTimeoutInMsAction {action:'setTimeoutInMs' timeoutInMs?:number}
ExtensionTrigger {resourceTypeId:ExtensionResourceTypeId actions:ExtensionAction[] condition?:string}
ExtensionUpdateAction = ExtensionChangeDestinationAction|ExtensionChangeTriggersAction|ExtensionSetAdditionalContextAction|ExtensionSetDependenciesAction|ExtensionSetExpansionPathsAction|ExtensionSetKeyAction|ExtensionSetTimeoutInMsAction
ExtensionUpdateActionsFailedError {code:'ExtensionUpdateActionsFailed' message:string localizedMessage?:LocalizedString extensionExtraInfo?:any extensionErrors:ExtensionError[] *:any}
ExternalLineItemTotalPrice {price:_Money totalPrice:_Money}
ExternalOAuth {url:string authorizationHeader:string}
ExternalOAuthFailedError {code:'ExternalOAuthFailed' message:string *:any}
ExternalTaxAmountDraft {totalGross:_Money taxRate:ExternalTaxRateDraft}
ExternalTaxRateDraft {name:string amount?:number includedInPrice?:boolean country:string state?:string subRates?:SubRate[]}
FeatureRemovedError {code:'FeatureRemoved' message:string *:any}
FieldContainer {*:any}
FieldDefinition {type:FieldType name:string label:LocalizedString required:boolean inputHint?:TypeTextInputHint}
FieldType = CustomFieldBooleanType|CustomFieldDateTimeType|CustomFieldDateType|CustomFieldEnumType|CustomFieldLocalizedEnumType|CustomFieldLocalizedStringType|CustomFieldMoneyType|CustomFieldNumberType|CustomFieldReferenceType|CustomFieldSetType|CustomFieldStringType|CustomFieldTimeType
FreezeStrategy = 'HardFreeze'|'SoftFreeze'
GeneralError {code:'General' message:string *:any}
GeoJson = GeoJsonPoint
GeoJsonPoint {type:'Point' coordinates:number[]}
GoogleCloudFunctionDestination {type:'GoogleCloudFunction' url:string}
GoogleCloudPubSubDestination {type:'GoogleCloudPubSub' projectId:string topic:string}
HighPrecisionMoney {centAmount:number currencyCode:string type:'highPrecision' fractionDigits:number preciseAmount:number}
HighPrecisionMoneyDraft {centAmount?:number currencyCode:string type:'highPrecision' fractionDigits:number preciseAmount:number}
HttpDestination {type:'HTTP' url:string authentication?:HttpDestinationAuthentication}
HttpDestinationAuthentication = AuthorizationHeaderAuthentication|AzureFunctionsAuthentication
Image {url:string dimensions:ImageDimensions label?:string}
ImageDimensions {w:number h:number}
ImageProcessingOngoingWarning {code:'ImageProcessingOngoing' message:string}
InheritedAssociate {associateRoleAssignments:InheritedAssociateRoleAssignment[] customer:CustomerReference}
InheritedAssociateRoleAssignment {associateRole:AssociateRoleKeyReference source:BusinessUnitKeyReference}
InsufficientScopeError {code:'insufficient_scope' message:string *:any}
InternalConstraintViolatedError {code:'InternalConstraintViolated' message:string *:any}
IntervalUnit = 'Days'|'Months'|'Weeks'
InvalidCredentialsError {code:'InvalidCredentials' message:string *:any}
InvalidCurrentPasswordError {code:'InvalidCurrentPassword' message:string *:any}
InvalidFieldError {code:'InvalidField' message:string field:string invalidValue:any allowedValues?:any[] *:any}
InvalidInputError {code:'InvalidInput' message:string *:any}
InvalidItemShippingDetailsError {code:'InvalidItemShippingDetails' message:string subject:string itemId:string *:any}
InvalidJsonInputError {code:'InvalidJsonInput' message:string detailedErrorMessage:string *:any}
InvalidOperationError {code:'InvalidOperation' message:string *:any}
InvalidSubjectError {code:'InvalidSubject' message:string *:any}
InvalidTokenError {code:'invalid_token' message:string *:any}
InventoryConfiguration {reservationExpirationInMinutes?:number releaseExpiredReservations:boolean}
InventoryEntry {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy key?:string sku:string supplyChannel?:ChannelReference quantityOnStock:number availableQuantity:number minCartQuantity?:number maxCartQuantity?:number restockableInDays?:number expectedDelivery?:string reservationExpirationInMinutes?:number stockLevels?:InventoryEntryStockLevels custom?:CustomFields}
InventoryEntryAddQuantityAction {action:'addQuantity' quantity:number}
InventoryEntryChangeQuantityAction {action:'changeQuantity' quantity:number}
InventoryEntryCreatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'InventoryEntryCreated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers inventoryEntry:InventoryEntry}
InventoryEntryCreatedMessagePayload {type:'InventoryEntryCreated' inventoryEntry:InventoryEntry}
InventoryEntryDeletedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'InventoryEntryDeleted' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers sku:string supplyChannel?:ChannelReference}
InventoryEntryDeletedMessagePayload {type:'InventoryEntryDeleted' sku:string supplyChannel?:ChannelReference}
InventoryEntryDraft {sku:string key?:string supplyChannel?:ChannelResourceIdentifier quantityOnStock:number minCartQuantity?:number maxCartQuantity?:number restockableInDays?:number expectedDelivery?:string reservationExpirationInMinutes?:number stockLevels?:InventoryEntryStockLevels custom?:CustomFieldsDraft}
InventoryEntryOutOfStockMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'InventoryEntryOutOfStock' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers sku:string supplyChannel?:ChannelReference}
InventoryEntryOutOfStockMessagePayload {type:'InventoryEntryOutOfStock' sku:string supplyChannel?:ChannelReference}
InventoryEntryQuantitySetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'InventoryEntryQuantitySet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers oldQuantityOnStock:number newQuantityOnStock:number oldAvailableQuantity:number newAvailableQuantity:number sku?:string supplyChannel?:ChannelReference}
InventoryEntryQuantitySetMessagePayload {type:'InventoryEntryQuantitySet' oldQuantityOnStock:number newQuantityOnStock:number oldAvailableQuantity:number newAvailableQuantity:number sku?:string supplyChannel?:ChannelReference}
InventoryEntryReference {typeId:'inventory-entry' id:string}
InventoryEntryRemoveQuantityAction {action:'removeQuantity' quantity:number}
InventoryEntryReorderPointMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'InventoryEntryReorderPoint' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers sku:string quantityOnStock:number supplyChannel?:ChannelReference}
InventoryEntryReorderPointMessagePayload {type:'InventoryEntryReorderPoint' sku:string quantityOnStock:number supplyChannel?:ChannelReference}
InventoryEntryReservationExpirationInMinutesSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'InventoryEntryReservationExpirationInMinutesSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers newReservationExpirationInMinutes?:number oldReservationExpirationInMinutes?:number}
InventoryEntryReservationExpirationInMinutesSetMessagePayload {type:'InventoryEntryReservationExpirationInMinutesSet' newReservationExpirationInMinutes?:number oldReservationExpirationInMinutes?:number}
InventoryEntrySafetyStockMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'InventoryEntrySafetyStock' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers sku:string quantityOnStock:number supplyChannel?:ChannelReference}
InventoryEntrySafetyStockMessagePayload {type:'InventoryEntrySafetyStock' sku:string quantityOnStock:number supplyChannel?:ChannelReference}
InventoryEntrySetCustomFieldAction {action:'setCustomField' name:string value?:any}
InventoryEntrySetCustomTypeAction {action:'setCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
InventoryEntrySetExpectedDeliveryAction {action:'setExpectedDelivery' expectedDelivery?:string}
InventoryEntrySetInventoryLimitsAction {action:'setInventoryLimits' minCartQuantity?:number maxCartQuantity?:number}
InventoryEntrySetKeyAction {action:'setKey' key?:string}
InventoryEntrySetReorderPointAction {action:'setReorderPoint' quantity?:number}
InventoryEntrySetReservationExpirationInMinutesAction {action:'setReservationExpirationInMinutes' reservationExpirationInMinutes?:number}
InventoryEntrySetRestockableInDaysAction {action:'setRestockableInDays' restockableInDays?:number}
InventoryEntrySetSafetyStockAction {action:'setSafetyStock' quantity?:number}
InventoryEntrySetSupplyChannelAction {action:'setSupplyChannel' supplyChannel?:ChannelResourceIdentifier}
InventoryEntryStockLevels {reorderPoint?:number safetyStock?:number}
InventoryEntryUpdateAction = InventoryEntryAddQuantityAction|InventoryEntryChangeQuantityAction|InventoryEntryRemoveQuantityAction|InventoryEntrySetCustomFieldAction|InventoryEntrySetCustomTypeAction|InventoryEntrySetExpectedDeliveryAction|InventoryEntrySetInventoryLimitsAction|InventoryEntrySetKeyAction|InventoryEntrySetReorderPointAction|InventoryEntrySetReservationExpirationInMinutesAction|InventoryEntrySetRestockableInDaysAction|InventoryEntrySetSafetyStockAction|InventoryEntrySetSupplyChannelAction
InventoryMode = 'None'|'ReserveOnCart'|'ReserveOnOrder'|'TrackOnly'
ItemShippingDetails {targets:ItemShippingTarget[] valid:boolean}
ItemShippingDetailsDraft {targets:ItemShippingTarget[]}
ItemShippingTarget {addressKey:string quantity:number shippingMethodKey?:string}
ItemState {quantity:number state:StateReference}
LanguageUsedInStoresError {code:'LanguageUsedInStores' message:string *:any}
LastModifiedBy {clientId?:string externalUserId?:string customer?:CustomerReference anonymousId?:string associate?:CustomerReference attributedTo?:Attribution}
LineItem {id:string key?:string productId:string productKey?:string name:LocalizedString productSlug?:LocalizedString productType:ProductTypeReference variant:ProductVariant price:Price quantity:number totalPrice:CentPrecisionMoney discountedPricePerQuantity:DiscountedLineItemPriceForQuantity[] taxedPrice?:TaxedItemPrice taxedPricePortions:MethodTaxedPrice[] state:ItemState[] taxRate?:TaxRate perMethodTaxRate:MethodTaxRate[] supplyChannel?:ChannelReference distributionChannel?:ChannelReference priceMode:LineItemPriceMode lineItemMode:LineItemMode inventoryMode?:InventoryMode shippingDetails?:ItemShippingDetails reservation?:ReservationReference custom?:CustomFields addedAt?:string lastModifiedAt?:string recurrenceInfo?:LineItemRecurrenceInfo}
LineItemDraft {key?:string productId?:string variantId?:number sku?:string quantity?:number addedAt?:string distributionChannel?:ChannelResourceIdentifier supplyChannel?:ChannelResourceIdentifier externalPrice?:_Money externalTotalPrice?:ExternalLineItemTotalPrice externalTaxRate?:ExternalTaxRateDraft perMethodExternalTaxRate?:MethodExternalTaxRateDraft[] inventoryMode?:InventoryMode shippingDetails?:ItemShippingDetailsDraft custom?:CustomFieldsDraft recurrenceInfo?:LineItemRecurrenceInfoDraft}
LineItemImportDraft {name:LocalizedString key?:string variant:ProductVariantImportDraft productId?:string quantity:number price:PriceDraft taxRate?:TaxRate taxedPrice?:TaxedPriceDraft distributionChannel?:ChannelResourceIdentifier supplyChannel?:ChannelResourceIdentifier inventoryMode?:InventoryMode shippingDetails?:ItemShippingDetailsDraft state?:ItemState[] custom?:CustomFieldsDraft}
LineItemMode = 'GiftLineItem'|'Standard'
LineItemPriceMode = 'ExternalPrice'|'ExternalTotal'|'Platform'
LineItemQuantityAboveLimitError {code:'LineItemQuantityAboveLimit' message:string quantity:number maxCartQuantity:number lineItem?:string *:any}
LineItemQuantityBelowLimitError {code:'LineItemQuantityBelowLimit' message:string quantity:number minCartQuantity:number lineItem?:string *:any}
LineItemRecurrenceInfo {recurrencePolicy:RecurrencePolicyReference priceSelectionMode:PriceSelectionMode}
LineItemRecurrenceInfoDraft {recurrencePolicy:RecurrencePolicyResourceIdentifier priceSelectionMode:PriceSelectionMode}
LineItemReturnItem {id:string key?:string quantity:number type:'LineItemReturnItem' comment?:string shipmentState:ReturnShipmentState paymentState:ReturnPaymentState custom?:CustomFields lastModifiedAt:string createdAt:string lineItemId:string}
LineItemStateTransitionMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'LineItemStateTransition' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers lineItemId:string lineItemKey?:string transitionDate:string quantity:number fromState:StateReference toState:StateReference}
LineItemStateTransitionMessagePayload {type:'LineItemStateTransition' lineItemId:string lineItemKey?:string transitionDate:string quantity:number fromState:StateReference toState:StateReference}
LocalizedString {*:string}
Location {country:string state?:string}
LockedFieldError {code:'LockedField' message:string field:string *:any}
MatchingPriceNotFoundError {code:'MatchingPriceNotFound' message:string productId:string variantId:number currency?:string country?:string customerGroup?:CustomerGroupReference channel?:ChannelReference *:any}
MaxCartDiscountsReachedError {code:'MaxCartDiscountsReached' message:string *:any}
MaxDiscountGroupsReachedError {code:'MaxDiscountGroupsReached' message:string *:any}
MaxResourceLimitExceededError {code:'MaxResourceLimitExceeded' message:string exceededResource:ReferenceTypeId *:any}
MaxStoreReferencesReachedError {code:'MaxStoreReferencesReached' message:string *:any}
McpServer {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy key:string name?:LocalizedString description?:LocalizedString authenticationMode:McpServerAuthenticationMode state:McpServerState mcpServer:McpServerConfig}
McpServerAddToolAction {action:'addTool' tool:McpServerTool}
McpServerAddToolCustomizationAction {action:'addToolCustomization' toolCustomization:ToolCustomization}
McpServerAuthenticationMode = 'ClientCredentials'|'CommercetoolsIdentity'
McpServerConfig = CommerceMcpServerConfig
McpServerConfigDraft = CommerceMcpServerConfigDraft
McpServerDraft {key:string name?:LocalizedString description?:LocalizedString authenticationMode?:McpServerAuthenticationMode state?:McpServerState mcpServer:McpServerConfigDraft}
McpServerJsonOutputFiltering {redact?:McpServerJsonOutputFilteringMatcher drop?:McpServerJsonOutputFilteringMatcher fieldPathsToKeep?:string[] redactedWith?:string}
McpServerJsonOutputFilteringMatcher {fieldPaths?:string[] fieldNames?:string[] fieldNameContains?:string[]}
McpServerRemoveToolAction {action:'removeTool' tool:McpServerTool}
McpServerRemoveToolCustomizationAction {action:'removeToolCustomization' toolCustomization:RemoveToolCustomizationTarget}
McpServerSetAuthenticationModeAction {action:'setAuthenticationMode' authenticationMode:McpServerAuthenticationMode}
McpServerSetDescriptionAction {action:'setDescription' description?:LocalizedString}
McpServerSetJsonOutputFilteringAction {action:'setJsonOutputFiltering' jsonOutputFiltering?:McpServerJsonOutputFiltering}
McpServerSetNameAction {action:'setName' name?:LocalizedString}
McpServerSetStateAction {action:'setState' state:McpServerState}
McpServerSetToolCustomizationsAction {action:'setToolCustomizations' toolCustomizations:ToolCustomization[]}
McpServerSetToolOutputFormattingAction {action:'setToolOutputFormatting' toolOutputFormatting?:McpServerToolOutputFormatting}
McpServerSetToolsAction {action:'setTools' tools:McpServerTool[]}
McpServerState = 'Disabled'|'Enabled'
McpServerTool = 'all'|'create_applications'|'create_attribute_groups'|'create_bulk'|'create_business_units'|'create_cart_discounts'|'create_carts'|'create_categories'|'create_channels'|'create_custom_objects'|'create_customer_groups'|'create_customers'|'create_discount_codes'|'create_extensions'|'create_inventory'|'create_orders'|'create_payment_integrations'|'create_payment_methods'|'create_payments'|'create_product_discounts'|'create_product_selections'|'create_product_tailoring'|'create_product_types'|'create_products'|'create_quote_requests'|'create_quotes'|'create_recurring_orders'|'create_reviews'|'create_shipping_methods'|'create_shopping_lists'|'create_staged_quotes'|'create_standalone_prices'|'create_states'|'create_stores'|'create_subscriptions'|'create_tax_categories'|'create_transactions'|'create_types'|'create_zones'|'read_all'|'read_applications'|'read_attribute_groups'|'read_business_units'|'read_cart_discounts'|'read_carts'|'read_categories'|'read_channels'|'read_custom_objects'|'read_customer_groups'|'read_customer_search'|'read_customers'|'read_discount_codes'|'read_extensions'|'read_inventory'|'read_messages'|'read_orders'|'read_payment_integrations'|'read_payment_methods'|'read_payments'|'read_product_discounts'|'read_product_projections'|'read_product_search'|'read_product_selections'|'read_product_tailoring'|'read_product_types'|'read_products'|'read_project'|'read_quote_requests'|'read_quotes'|'read_recurring_orders'|'read_reviews'|'read_shipping_methods'|'read_shopping_lists'|'read_staged_quotes'|'read_standalone_prices'|'read_states'|'read_stores'|'read_subscriptions'|'read_tax_categories'|'read_transactions'|'read_types'|'read_zones'|'replicate_carts'|'update_applications'|'update_attribute_groups'|'update_bulk'|'update_business_units'|'update_cart_discounts'|'update_carts'|'update_categories'|'update_channels'|'update_custom_objects'|'update_customer_groups'|'update_customers'|'update_discount_codes'|'update_extensions'|'update_inventory'|'update_orders'|'update_payment_integrations'|'update_payment_intents'|'update_payment_methods'|'update_payments'|'update_product_discounts'|'update_product_selections'|'update_product_tailoring'|'update_product_types'|'update_products'|'update_project'|'update_quote_requests'|'update_quotes'|'update_recurring_orders'|'update_reviews'|'update_shipping_methods'|'update_shopping_lists'|'update_staged_quotes'|'update_standalone_prices'|'update_states'|'update_stores'|'update_subscriptions'|'update_tax_categories'|'update_types'|'update_zones'
McpServerToolOutputFormatting = 'JsonToTabular'
McpServerUpdateAction = McpServerAddToolAction|McpServerAddToolCustomizationAction|McpServerRemoveToolAction|McpServerRemoveToolCustomizationAction|McpServerSetAuthenticationModeAction|McpServerSetDescriptionAction|McpServerSetJsonOutputFilteringAction|McpServerSetNameAction|McpServerSetStateAction|McpServerSetToolCustomizationsAction|McpServerSetToolOutputFormattingAction|McpServerSetToolsAction
Message = ApprovalFlowApprovedMessage|ApprovalFlowCompletedMessage|ApprovalFlowCreatedMessage|ApprovalFlowRejectedMessage|ApprovalRuleApproversSetMessage|ApprovalRuleCreatedMessage|ApprovalRuleDescriptionSetMessage|ApprovalRuleKeySetMessage|ApprovalRuleNameSetMessage|ApprovalRulePredicateSetMessage|ApprovalRuleRequestersSetMessage|ApprovalRuleStatusSetMessage|AssociateRoleBuyerAssignableChangedMessage|AssociateRoleCreatedMessage|AssociateRoleDeletedMessage|AssociateRoleNameSetMessage|AssociateRolePermissionAddedMessage|AssociateRolePermissionRemovedMessage|AssociateRolePermissionsSetMessage|BusinessUnitAddressAddedMessage|BusinessUnitAddressChangedMessage|BusinessUnitAddressCustomFieldAddedMessage|BusinessUnitAddressCustomFieldChangedMessage|BusinessUnitAddressCustomFieldRemovedMessage|BusinessUnitAddressCustomTypeRemovedMessage|BusinessUnitAddressCustomTypeSetMessage|BusinessUnitAddressRemovedMessage|BusinessUnitApprovalRuleModeChangedMessage|BusinessUnitAssociateAddedMessage|BusinessUnitAssociateChangedMessage|BusinessUnitAssociateModeChangedMessage|BusinessUnitAssociateRemovedMessage|BusinessUnitAssociatesSetMessage|BusinessUnitBillingAddressAddedMessage|BusinessUnitBillingAddressRemovedMessage|BusinessUnitContactEmailSetMessage|BusinessUnitCreatedMessage|BusinessUnitCustomFieldAddedMessage|BusinessUnitCustomFieldChangedMessage|BusinessUnitCustomFieldRemovedMessage|BusinessUnitCustomTypeRemovedMessage|BusinessUnitCustomTypeSetMessage|BusinessUnitCustomerGroupAssignmentAddedMessage|BusinessUnitCustomerGroupAssignmentRemovedMessage|BusinessUnitCustomerGroupAssignmentsSetMessage|BusinessUnitDefaultBillingAddressSetMessage|BusinessUnitDefaultShippingAddressSetMessage|BusinessUnitDeletedMessage|BusinessUnitNameChangedMessage|BusinessUnitParentChangedMessage|BusinessUnitShippingAddressAddedMessage|BusinessUnitShippingAddressRemovedMessage|BusinessUnitStatusChangedMessage|BusinessUnitStoreAddedMessage|BusinessUnitStoreModeChangedMessage|BusinessUnitStoreRemovedMessage|BusinessUnitStoresSetMessage|BusinessUnitTopLevelUnitSetMessage|BusinessUnitTypeSetMessage|CartDiscountCreatedMessage|CartDiscountDeletedMessage|CartDiscountStoreAddedMessage|CartDiscountStoreRemovedMessage|CartDiscountStoresSetMessage|CartEstimatedDeliverySetMessage|CartFrozenMessage|CartLockedMessage|CartPurchaseOrderNumberSetMessage|CartUnfrozenMessage|CartUnlockedMessage|CategoryCreatedMessage|CategorySlugChangedMessage|CustomLineItemStateTransitionMessage|CustomerAddressAddedMessage|CustomerAddressChangedMessage|CustomerAddressCustomFieldAddedMessage|CustomerAddressCustomFieldChangedMessage|CustomerAddressCustomFieldRemovedMessage|CustomerAddressCustomTypeRemovedMessage|CustomerAddressCustomTypeSetMessage|CustomerAddressRemovedMessage|CustomerBillingAddressAddedMessage|CustomerBillingAddressRemovedMessage|CustomerCompanyNameSetMessage|CustomerCreatedMessage|CustomerCustomFieldAddedMessage|CustomerCustomFieldChangedMessage|CustomerCustomFieldRemovedMessage|CustomerCustomTypeRemovedMessage|CustomerCustomTypeSetMessage|CustomerDateOfBirthSetMessage|CustomerDefaultBillingAddressSetMessage|CustomerDefaultShippingAddressSetMessage|CustomerDeletedMessage|CustomerEmailChangedMessage|CustomerEmailTokenCreatedMessage|CustomerEmailVerifiedMessage|CustomerExternalIdSetMessage|CustomerFirstNameSetMessage|CustomerGroupAssignmentAddedMessage|CustomerGroupAssignmentRemovedMessage|CustomerGroupAssignmentsSetMessage|CustomerGroupCustomFieldAddedMessage|CustomerGroupCustomFieldChangedMessage|CustomerGroupCustomFieldRemovedMessage|CustomerGroupCustomTypeRemovedMessage|CustomerGroupCustomTypeSetMessage|CustomerGroupSetMessage|CustomerLastNameSetMessage|CustomerPasswordTokenCreatedMessage|CustomerPasswordUpdatedMessage|CustomerShippingAddressAddedMessage|CustomerShippingAddressRemovedMessage|CustomerStoresSetMessage|CustomerTitleSetMessage|DeliveryAddedMessage|DeliveryAddressSetMessage|DeliveryCustomFieldAddedMessage|DeliveryCustomFieldChangedMessage|DeliveryCustomFieldRemovedMessage|DeliveryCustomTypeRemovedMessage|DeliveryCustomTypeSetMessage|DeliveryItemsUpdatedMessage|DeliveryRemovedMessage|DiscountCodeCreatedMessage|DiscountCodeDeletedMessage|DiscountCodeKeySetMessage|DiscountGroupCreatedMessage|DiscountGroupDeletedMessage|DiscountGroupIsActiveSetMessage|DiscountGroupKeySetMessage|DiscountGroupSortOrderSetMessage|InventoryEntryCreatedMessage|InventoryEntryDeletedMessage|InventoryEntryOutOfStockMessage|InventoryEntryQuantitySetMessage|InventoryEntryReorderPointMessage|InventoryEntryReservationExpirationInMinutesSetMessage|InventoryEntrySafetyStockMessage|LineItemStateTransitionMessage|OrderBillingAddressSetMessage|OrderBusinessUnitSetMessage|OrderCreatedFromRecurringOrderMessage|OrderCreatedMessage|OrderCustomFieldAddedMessage|OrderCustomFieldChangedMessage|OrderCustomFieldRemovedMessage|OrderCustomLineItemAddedMessage|OrderCustomLineItemDiscountSetMessage|OrderCustomLineItemQuantityChangedMessage|OrderCustomLineItemRemovedMessage|OrderCustomTypeRemovedMessage|OrderCustomTypeSetMessage|OrderCustomerEmailSetMessage|OrderCustomerGroupSetMessage|OrderCustomerSetMessage|OrderDeletedMessage|OrderDiscountCodeAddedMessage|OrderDiscountCodeRemovedMessage|OrderDiscountCodeStateSetMessage|OrderEditAppliedMessage|OrderEstimatedDeliverySetMessage|OrderImportedMessage|OrderLineItemAddedMessage|OrderLineItemDiscountSetMessage|OrderLineItemDistributionChannelSetMessage|OrderLineItemRemovedMessage|OrderMessage|OrderPaymentAddedMessage|OrderPaymentRemovedMessage|OrderPaymentStateChangedMessage|OrderPurchaseOrderNumberSetMessage|OrderReturnShipmentStateChangedMessage|OrderShipmentStateChangedMessage|OrderShippingAddressSetMessage|OrderShippingInfoSetMessage|OrderShippingRateInputSetMessage|OrderStateChangedMessage|OrderStateTransitionMessage|OrderStoreSetMessage|ParcelAddedToDeliveryMessage|ParcelItemsUpdatedMessage|ParcelMeasurementsUpdatedMessage|ParcelRemovedFromDeliveryMessage|ParcelTrackingDataUpdatedMessage|PaymentCreatedMessage|PaymentInteractionAddedMessage|PaymentInterfaceIdSetMessage|PaymentMethodCreatedMessage|PaymentMethodCustomFieldAddedMessage|PaymentMethodCustomFieldChangedMessage|PaymentMethodCustomFieldRemovedMessage|PaymentMethodCustomTypeRemovedMessage|PaymentMethodCustomTypeSetMessage|PaymentMethodDefaultSetMessage|PaymentMethodDeletedMessage|PaymentMethodInfoCustomFieldAddedMessage|PaymentMethodInfoCustomFieldChangedMessage|PaymentMethodInfoCustomFieldRemovedMessage|PaymentMethodInfoCustomTypeRemovedMessage|PaymentMethodInfoCustomTypeSetMessage|PaymentMethodInfoInterfaceAccountSetMessage|PaymentMethodInfoInterfaceSetMessage|PaymentMethodInfoMethodSetMessage|PaymentMethodInfoNameSetMessage|PaymentMethodInfoTokenSetMessage|PaymentMethodInterfaceAccountSetMessage|PaymentMethodKeySetMessage|PaymentMethodMethodSetMessage|PaymentMethodNameSetMessage|PaymentMethodPaymentInterfaceSetMessage|PaymentMethodPaymentMethodStatusSetMessage|PaymentStatusInterfaceCodeSetMessage|PaymentStatusStateTransitionMessage|PaymentTransactionAddedMessage|PaymentTransactionInterfaceIdSetMessage|PaymentTransactionStateChangedMessage|ProductAddedToCategoryMessage|ProductCreatedMessage|ProductDeletedMessage|ProductImageAddedMessage|ProductPriceAddedMessage|ProductPriceChangedMessage|ProductPriceCustomFieldAddedMessage|ProductPriceCustomFieldChangedMessage|ProductPriceCustomFieldRemovedMessage|ProductPriceCustomFieldsRemovedMessage|ProductPriceCustomFieldsSetMessage|ProductPriceDiscountsSetMessage|ProductPriceExternalDiscountSetMessage|ProductPriceKeySetMessage|ProductPriceModeSetMessage|ProductPriceRemovedMessage|ProductPricesSetMessage|ProductPublishedMessage|ProductRemovedFromCategoryMessage|ProductRevertedStagedChangesMessage|ProductSelectionCreatedMessage|ProductSelectionDeletedMessage|ProductSelectionProductAddedMessage|ProductSelectionProductExcludedMessage|ProductSelectionProductRemovedMessage|ProductSelectionVariantExclusionChangedMessage|ProductSelectionVariantSelectionChangedMessage|ProductSlugChangedMessage|ProductStateTransitionMessage|ProductTailoringCreatedMessage|ProductTailoringDeletedMessage|ProductTailoringDescriptionSetMessage|ProductTailoringImageAddedMessage|ProductTailoringImagesSetMessage|ProductTailoringKeySetMessage|ProductTailoringNameSetMessage|ProductTailoringPublishedMessage|ProductTailoringSlugSetMessage|ProductTailoringUnpublishedMessage|ProductUnpublishedMessage|ProductVariantAddedMessage|ProductVariantDeletedMessage|ProductVariantTailoringAddedMessage|ProductVariantTailoringRemovedMessage|QuoteCreatedMessage|QuoteCustomerChangedMessage|QuoteDeletedMessage|QuoteRenegotiationRequestedMessage|QuoteRequestCreatedMessage|QuoteRequestCustomerChangedMessage|QuoteRequestDeletedMessage|QuoteRequestStateChangedMessage|QuoteRequestStateTransitionMessage|QuoteStateChangedMessage|QuoteStateTransitionMessage|RecurringOrderCreatedMessage|RecurringOrderCustomFieldAddedMessage|RecurringOrderCustomFieldChangedMessage|RecurringOrderCustomFieldRemovedMessage|RecurringOrderCustomTypeRemovedMessage|RecurringOrderCustomTypeSetMessage|RecurringOrderDeletedMessage|RecurringOrderExpiresAtSetMessage|RecurringOrderFailedMessage|RecurringOrderKeySetMessage|RecurringOrderScheduleSetMessage|RecurringOrderStartsAtSetMessage|RecurringOrderStateChangedMessage|RecurringOrderStateTransitionMessage|ReturnInfoAddedMessage|ReturnInfoSetMessage|ReviewCreatedMessage|ReviewRatingSetMessage|ReviewStateTransitionMessage|ShoppingListLineItemAddedMessage|ShoppingListLineItemRemovedMessage|ShoppingListMessage|StagedQuoteCreatedMessage|StagedQuoteDeletedMessage|StagedQuoteSellerCommentSetMessage|StagedQuoteStateChangedMessage|StagedQuoteStateTransitionMessage|StagedQuoteValidToSetMessage|StandalonePriceActiveChangedMessage|StandalonePriceCreatedMessage|StandalonePriceDeletedMessage|StandalonePriceDiscountSetMessage|StandalonePriceExternalDiscountSetMessage|StandalonePriceKeySetMessage|StandalonePriceStagedChangesAppliedMessage|StandalonePriceStagedChangesRemovedMessage|StandalonePriceTierAddedMessage|StandalonePriceTierRemovedMessage|StandalonePriceTiersSetMessage|StandalonePriceValidFromAndUntilSetMessage|StandalonePriceValidFromSetMessage|StandalonePriceValidUntilSetMessage|StandalonePriceValueChangedMessage|StoreCheckoutUrlTemplateSetMessage|StoreContactUrlSetMessage|StoreCookiePolicyUrlSetMessage|StoreCountriesChangedMessage|StoreCreatedMessage|StoreDeletedMessage|StoreDistributionChannelsChangedMessage|StoreFaqUrlSetMessage|StoreImprintUrlSetMessage|StoreLanguagesChangedMessage|StoreNameSetMessage|StoreOrderUrlTemplateSetMessage|StorePrivacyPolicyUrlSetMessage|StoreProductSelectionsChangedMessage|StoreRefundPolicyUrlSetMessage|StoreShippingPolicyUrlSetMessage|StoreSupplyChannelsChangedMessage|StoreTermsOfServiceUrlSetMessage|VariantCreatedMessage|VariantDeletedMessage|VariantImageAddedMessage|VariantImagesSetMessage|VariantKeySetMessage|VariantPublishedMessage|VariantSkuSetMessage|VariantStagedChangesRemovedMessage|VariantUnpublishedMessage
MessagePayload = ApprovalFlowApprovedMessagePayload|ApprovalFlowCompletedMessagePayload|ApprovalFlowCreatedMessagePayload|ApprovalFlowRejectedMessagePayload|ApprovalRuleApproversSetMessagePayload|ApprovalRuleCreatedMessagePayload|ApprovalRuleDescriptionSetMessagePayload|ApprovalRuleKeySetMessagePayload|ApprovalRuleNameSetMessagePayload|ApprovalRulePredicateSetMessagePayload|ApprovalRuleRequestersSetMessagePayload|ApprovalRuleStatusSetMessagePayload|AssociateRoleBuyerAssignableChangedMessagePayload|AssociateRoleCreatedMessagePayload|AssociateRoleDeletedMessagePayload|AssociateRoleNameSetMessagePayload|AssociateRolePermissionAddedMessagePayload|AssociateRolePermissionRemovedMessagePayload|AssociateRolePermissionsSetMessagePayload|BusinessUnitAddressAddedMessagePayload|BusinessUnitAddressChangedMessagePayload|BusinessUnitAddressCustomFieldAddedMessagePayload|BusinessUnitAddressCustomFieldChangedMessagePayload|BusinessUnitAddressCustomFieldRemovedMessagePayload|BusinessUnitAddressCustomTypeRemovedMessagePayload|BusinessUnitAddressCustomTypeSetMessagePayload|BusinessUnitAddressRemovedMessagePayload|BusinessUnitApprovalRuleModeChangedMessagePayload|BusinessUnitAssociateAddedMessagePayload|BusinessUnitAssociateChangedMessagePayload|BusinessUnitAssociateModeChangedMessagePayload|BusinessUnitAssociateRemovedMessagePayload|BusinessUnitAssociatesSetMessagePayload|BusinessUnitBillingAddressAddedMessagePayload|BusinessUnitBillingAddressRemovedMessagePayload|BusinessUnitContactEmailSetMessagePayload|BusinessUnitCreatedMessagePayload|BusinessUnitCustomFieldAddedMessagePayload|BusinessUnitCustomFieldChangedMessagePayload|BusinessUnitCustomFieldRemovedMessagePayload|BusinessUnitCustomTypeRemovedMessagePayload|BusinessUnitCustomTypeSetMessagePayload|BusinessUnitCustomerGroupAssignmentAddedMessagePayload|BusinessUnitCustomerGroupAssignmentRemovedMessagePayload|BusinessUnitCustomerGroupAssignmentsSetMessagePayload|BusinessUnitDefaultBillingAddressSetMessagePayload|BusinessUnitDefaultShippingAddressSetMessagePayload|BusinessUnitDeletedMessagePayload|BusinessUnitNameChangedMessagePayload|BusinessUnitParentChangedMessagePayload|BusinessUnitShippingAddressAddedMessagePayload|BusinessUnitShippingAddressRemovedMessagePayload|BusinessUnitStatusChangedMessagePayload|BusinessUnitStoreAddedMessagePayload|BusinessUnitStoreModeChangedMessagePayload|BusinessUnitStoreRemovedMessagePayload|BusinessUnitStoresSetMessagePayload|BusinessUnitTopLevelUnitSetMessagePayload|BusinessUnitTypeSetMessagePayload|CartDiscountCreatedMessagePayload|CartDiscountDeletedMessagePayload|CartDiscountStoreAddedMessagePayload|CartDiscountStoreRemovedMessagePayload|CartDiscountStoresSetMessagePayload|CartEstimatedDeliverySetMessagePayload|CartFrozenMessagePayload|CartLockedMessagePayload|CartPurchaseOrderNumberSetMessagePayload|CartUnfrozenMessagePayload|CartUnlockedMessagePayload|CategoryCreatedMessagePayload|CategorySlugChangedMessagePayload|CustomLineItemStateTransitionMessagePayload|CustomerAddressAddedMessagePayload|CustomerAddressChangedMessagePayload|CustomerAddressCustomFieldAddedMessagePayload|CustomerAddressCustomFieldChangedMessagePayload|CustomerAddressCustomFieldRemovedMessagePayload|CustomerAddressCustomTypeRemovedMessagePayload|CustomerAddressCustomTypeSetMessagePayload|CustomerAddressRemovedMessagePayload|CustomerBillingAddressAddedMessagePayload|CustomerBillingAddressRemovedMessagePayload|CustomerCompanyNameSetMessagePayload|CustomerCreatedMessagePayload|CustomerCustomFieldAddedMessagePayload|CustomerCustomFieldChangedMessagePayload|CustomerCustomFieldRemovedMessagePayload|CustomerCustomTypeRemovedMessagePayload|CustomerCustomTypeSetMessagePayload|CustomerDateOfBirthSetMessagePayload|CustomerDefaultBillingAddressSetMessagePayload|CustomerDefaultShippingAddressSetMessagePayload|CustomerDeletedMessagePayload|CustomerEmailChangedMessagePayload|CustomerEmailTokenCreatedMessagePayload|CustomerEmailVerifiedMessagePayload|CustomerExternalIdSetMessagePayload|CustomerFirstNameSetMessagePayload|CustomerGroupAssignmentAddedMessagePayload|CustomerGroupAssignmentRemovedMessagePayload|CustomerGroupAssignmentsSetMessagePayload|CustomerGroupCustomFieldAddedMessagePayload|CustomerGroupCustomFieldChangedMessagePayload|CustomerGroupCustomFieldRemovedMessagePayload|CustomerGroupCustomTypeRemovedMessagePayload|CustomerGroupCustomTypeSetMessagePayload|CustomerGroupSetMessagePayload|CustomerLastNameSetMessagePayload|CustomerPasswordTokenCreatedMessagePayload|CustomerPasswordUpdatedMessagePayload|CustomerShippingAddressAddedMessagePayload|CustomerShippingAddressRemovedMessagePayload|CustomerStoresSetMessagePayload|CustomerTitleSetMessagePayload|DeliveryAddedMessagePayload|DeliveryAddressSetMessagePayload|DeliveryCustomFieldAddedMessagePayload|DeliveryCustomFieldChangedMessagePayload|DeliveryCustomFieldRemovedMessagePayload|DeliveryCustomTypeRemovedMessagePayload|DeliveryCustomTypeSetMessagePayload|DeliveryItemsUpdatedMessagePayload|DeliveryRemovedMessagePayload|DiscountCodeCreatedMessagePayload|DiscountCodeDeletedMessagePayload|DiscountCodeKeySetMessagePayload|DiscountGroupCreatedMessagePayload|DiscountGroupDeletedMessagePayload|DiscountGroupIsActiveSetMessagePayload|DiscountGroupKeySetMessagePayload|DiscountGroupSortOrderSetMessagePayload|InventoryEntryCreatedMessagePayload|InventoryEntryDeletedMessagePayload|InventoryEntryOutOfStockMessagePayload|InventoryEntryQuantitySetMessagePayload|InventoryEntryReorderPointMessagePayload|InventoryEntryReservationExpirationInMinutesSetMessagePayload|InventoryEntrySafetyStockMessagePayload|LineItemStateTransitionMessagePayload|OrderBillingAddressSetMessagePayload|OrderBusinessUnitSetMessagePayload|OrderCreatedFromRecurringOrderMessagePayload|OrderCreatedMessagePayload|OrderCustomFieldAddedMessagePayload|OrderCustomFieldChangedMessagePayload|OrderCustomFieldRemovedMessagePayload|OrderCustomLineItemAddedMessagePayload|OrderCustomLineItemDiscountSetMessagePayload|OrderCustomLineItemQuantityChangedMessagePayload|OrderCustomLineItemRemovedMessagePayload|OrderCustomTypeRemovedMessagePayload|OrderCustomTypeSetMessagePayload|OrderCustomerEmailSetMessagePayload|OrderCustomerGroupSetMessagePayload|OrderCustomerSetMessagePayload|OrderDeletedMessagePayload|OrderDiscountCodeAddedMessagePayload|OrderDiscountCodeRemovedMessagePayload|OrderDiscountCodeStateSetMessagePayload|OrderEditAppliedMessagePayload|OrderEstimatedDeliverySetMessagePayload|OrderImportedMessagePayload|OrderLineItemAddedMessagePayload|OrderLineItemDiscountSetMessagePayload|OrderLineItemDistributionChannelSetMessagePayload|OrderLineItemRemovedMessagePayload|OrderMessagePayload|OrderPaymentAddedMessagePayload|OrderPaymentRemovedMessagePayload|OrderPaymentStateChangedMessagePayload|OrderPurchaseOrderNumberSetMessagePayload|OrderReturnShipmentStateChangedMessagePayload|OrderShipmentStateChangedMessagePayload|OrderShippingAddressSetMessagePayload|OrderShippingInfoSetMessagePayload|OrderShippingRateInputSetMessagePayload|OrderStateChangedMessagePayload|OrderStateTransitionMessagePayload|OrderStoreSetMessagePayload|ParcelAddedToDeliveryMessagePayload|ParcelItemsUpdatedMessagePayload|ParcelMeasurementsUpdatedMessagePayload|ParcelRemovedFromDeliveryMessagePayload|ParcelTrackingDataUpdatedMessagePayload|PaymentCreatedMessagePayload|PaymentInteractionAddedMessagePayload|PaymentInterfaceIdSetMessagePayload|PaymentMethodCreatedMessagePayload|PaymentMethodCustomFieldAddedMessagePayload|PaymentMethodCustomFieldChangedMessagePayload|PaymentMethodCustomFieldRemovedMessagePayload|PaymentMethodCustomTypeRemovedMessagePayload|PaymentMethodCustomTypeSetMessagePayload|PaymentMethodDefaultSetMessagePayload|PaymentMethodDeletedMessagePayload|PaymentMethodInfoCustomFieldAddedMessagePayload|PaymentMethodInfoCustomFieldChangedMessagePayload|PaymentMethodInfoCustomFieldRemovedMessagePayload|PaymentMethodInfoCustomTypeRemovedMessagePayload|PaymentMethodInfoCustomTypeSetMessagePayload|PaymentMethodInfoInterfaceAccountSetMessagePayload|PaymentMethodInfoInterfaceSetMessagePayload|PaymentMethodInfoMethodSetMessagePayload|PaymentMethodInfoNameSetMessagePayload|PaymentMethodInfoTokenSetMessagePayload|PaymentMethodInterfaceAccountSetMessagePayload|PaymentMethodKeySetMessagePayload|PaymentMethodMethodSetMessagePayload|PaymentMethodNameSetMessagePayload|PaymentMethodPaymentInterfaceSetMessagePayload|PaymentMethodPaymentMethodStatusSetMessagePayload|PaymentStatusInterfaceCodeSetMessagePayload|PaymentStatusStateTransitionMessagePayload|PaymentTransactionAddedMessagePayload|PaymentTransactionInterfaceIdSetMessagePayload|PaymentTransactionStateChangedMessagePayload|ProductAddedToCategoryMessagePayload|ProductCreatedMessagePayload|ProductDeletedMessagePayload|ProductImageAddedMessagePayload|ProductPriceAddedMessagePayload|ProductPriceChangedMessagePayload|ProductPriceCustomFieldAddedMessagePayload|ProductPriceCustomFieldChangedMessagePayload|ProductPriceCustomFieldRemovedMessagePayload|ProductPriceCustomFieldsRemovedMessagePayload|ProductPriceCustomFieldsSetMessagePayload|ProductPriceDiscountsSetMessagePayload|ProductPriceExternalDiscountSetMessagePayload|ProductPriceKeySetMessagePayload|ProductPriceModeSetMessagePayload|ProductPriceRemovedMessagePayload|ProductPricesSetMessagePayload|ProductPublishedMessagePayload|ProductRemovedFromCategoryMessagePayload|ProductRevertedStagedChangesMessagePayload|ProductSelectionCreatedMessagePayload|ProductSelectionDeletedMessagePayload|ProductSelectionProductAddedMessagePayload|ProductSelectionProductExcludedMessagePayload|ProductSelectionProductRemovedMessagePayload|ProductSelectionVariantExclusionChangedMessagePayload|ProductSelectionVariantSelectionChangedMessagePayload|ProductSlugChangedMessagePayload|ProductStateTransitionMessagePayload|ProductTailoringCreatedMessagePayload|ProductTailoringDeletedMessagePayload|ProductTailoringDescriptionSetMessagePayload|ProductTailoringImageAddedMessagePayload|ProductTailoringImagesSetMessagePayload|ProductTailoringKeySetMessagePayload|ProductTailoringNameSetMessagePayload|ProductTailoringPublishedMessagePayload|ProductTailoringSlugSetMessagePayload|ProductTailoringUnpublishedMessagePayload|ProductUnpublishedMessagePayload|ProductVariantAddedMessagePayload|ProductVariantDeletedMessagePayload|ProductVariantTailoringAddedMessagePayload|ProductVariantTailoringRemovedMessagePayload|QuoteCreatedMessagePayload|QuoteCustomerChangedMessagePayload|QuoteDeletedMessagePayload|QuoteRenegotiationRequestedMessagePayload|QuoteRequestCreatedMessagePayload|QuoteRequestCustomerChangedMessagePayload|QuoteRequestDeletedMessagePayload|QuoteRequestStateChangedMessagePayload|QuoteRequestStateTransitionMessagePayload|QuoteStateChangedMessagePayload|QuoteStateTransitionMessagePayload|RecurringOrderCreatedMessagePayload|RecurringOrderCustomFieldAddedMessagePayload|RecurringOrderCustomFieldChangedMessagePayload|RecurringOrderCustomFieldRemovedMessagePayload|RecurringOrderCustomTypeRemovedMessagePayload|RecurringOrderCustomTypeSetMessagePayload|RecurringOrderDeletedMessagePayload|RecurringOrderExpiresAtSetMessagePayload|RecurringOrderFailedMessagePayload|RecurringOrderKeySetMessagePayload|RecurringOrderScheduleSetMessagePayload|RecurringOrderStartsAtSetMessagePayload|RecurringOrderStateChangedMessagePayload|RecurringOrderStateTransitionMessagePayload|ReturnInfoAddedMessagePayload|ReturnInfoSetMessagePayload|ReviewCreatedMessagePayload|ReviewRatingSetMessagePayload|ReviewStateTransitionMessagePayload|ShoppingListLineItemAddedMessagePayload|ShoppingListLineItemRemovedMessagePayload|ShoppingListMessagePayload|ShoppingListStoreSetMessagePayload|StagedQuoteCreatedMessagePayload|StagedQuoteDeletedMessagePayload|StagedQuoteSellerCommentSetMessagePayload|StagedQuoteStateChangedMessagePayload|StagedQuoteStateTransitionMessagePayload|StagedQuoteValidToSetMessagePayload|StandalonePriceActiveChangedMessagePayload|StandalonePriceCreatedMessagePayload|StandalonePriceDeletedMessagePayload|StandalonePriceDiscountSetMessagePayload|StandalonePriceExternalDiscountSetMessagePayload|StandalonePriceKeySetMessagePayload|StandalonePriceStagedChangesAppliedMessagePayload|StandalonePriceStagedChangesRemovedMessagePayload|StandalonePriceTierAddedMessagePayload|StandalonePriceTierRemovedMessagePayload|StandalonePriceTiersSetMessagePayload|StandalonePriceValidFromAndUntilSetMessagePayload|StandalonePriceValidFromSetMessagePayload|StandalonePriceValidUntilSetMessagePayload|StandalonePriceValueChangedMessagePayload|StoreCheckoutUrlTemplateSetMessagePayload|StoreContactUrlSetMessagePayload|StoreCookiePolicyUrlSetMessagePayload|StoreCountriesChangedMessagePayload|StoreCreatedMessagePayload|StoreDeletedMessagePayload|StoreDistributionChannelsChangedMessagePayload|StoreFaqUrlSetMessagePayload|StoreImprintUrlSetMessagePayload|StoreLanguagesChangedMessagePayload|StoreNameSetMessagePayload|StoreOrderUrlTemplateSetMessagePayload|StorePrivacyPolicyUrlSetMessagePayload|StoreProductSelectionsChangedMessagePayload|StoreRefundPolicyUrlSetMessagePayload|StoreShippingPolicyUrlSetMessagePayload|StoreSupplyChannelsChangedMessagePayload|StoreTermsOfServiceUrlSetMessagePayload|VariantCreatedMessagePayload|VariantDeletedMessagePayload|VariantImageAddedMessagePayload|VariantImagesSetMessagePayload|VariantKeySetMessagePayload|VariantPublishedMessagePayload|VariantSkuSetMessagePayload|VariantStagedChangesRemovedMessagePayload|VariantUnpublishedMessagePayload
MessageSubscription {resourceTypeId:MessageSubscriptionResourceTypeId types?:string[]}
MessageSubscriptionResourceTypeId = 'approval-flow'|'approval-rule'|'associate-role'|'business-unit'|'category'|'customer'|'customer-email-token'|'customer-group'|'customer-password-token'|'inventory-entry'|'order'|'payment'|'product'|'product-selection'|'product-tailoring'|'quote'|'quote-request'|'review'|'shopping-list'|'staged-quote'|'standalone-price'|'store'|'variant'
MessagesConfiguration {enabled:boolean deleteDaysAfterCreation?:number}
MessagesConfigurationDraft {enabled:boolean deleteDaysAfterCreation:number}
MethodExternalTaxRateDraft {shippingMethodKey:string taxRate?:ExternalTaxRateDraft}
MethodTaxRate {shippingMethodKey:string taxRate?:TaxRate}
MethodTaxedPrice {shippingMethodKey:string taxedPrice?:TaxedItemPrice}
MissingDependencyError {code:'MissingDependency' message:string *:any}
MissingRoleOnChannelError {code:'MissingRoleOnChannel' message:string channel?:ChannelResourceIdentifier missingRole:ChannelRoleEnum *:any}
MissingTaxRateForCountryError {code:'MissingTaxRateForCountry' message:string taxCategoryId:string country?:string state?:string *:any}
Money {centAmount:number currencyCode:string}
MoneyOverflowError {code:'MoneyOverflow' message:string *:any}
MultiBuyCustomLineItemsTarget {type:'multiBuyCustomLineItems' predicate:string triggerQuantity:number discountedQuantity:number maxOccurrence?:number selectionMode:SelectionMode}
MultiBuyLineItemsTarget {type:'multiBuyLineItems' predicate:string triggerQuantity:number discountedQuantity:number maxOccurrence?:number selectionMode:SelectionMode}
NoMatchingProductDiscountFoundError {code:'NoMatchingProductDiscountFound' message:string *:any}
NonRecurringOrdersOnly {type:'NonRecurringOrdersOnly'}
NonRecurringOrdersOnlyDraft {type:'NonRecurringOrdersOnly'}
ObjectNotFoundError {code:'ObjectNotFound' message:string *:any}
Order {id:string version:number createdAt:string lastModifiedAt:string orderNumber?:string purchaseOrderNumber?:string customerId?:string customerEmail?:string customerGroup?:CustomerGroupReference anonymousId?:string businessUnit?:BusinessUnitKeyReference store?:StoreKeyReference lineItems:LineItem[] customLineItems:CustomLineItem[] totalPrice:CentPrecisionMoney taxedPrice?:TaxedPrice taxedShippingPrice?:TaxedPrice discountOnTotalPrice?:DiscountOnTotalPrice priceRoundingMode?:RoundingMode taxMode?:TaxMode taxRoundingMode?:RoundingMode taxCalculationMode?:TaxCalculationMode inventoryMode?:InventoryMode billingAddress?:Address shippingAddress?:Address shippingMode:ShippingMode shippingKey?:string shippingInfo?:ShippingInfo shippingRateInput?:ShippingRateInput shippingCustomFields?:CustomFields shipping:Shipping[] itemShippingAddresses?:Address[] discountCodes?:DiscountCodeInfo[] directDiscounts?:DirectDiscount[] refusedGifts:CartDiscountReference[] paymentInfo?:PaymentInfo country?:string locale?:string origin:CartOrigin cart?:CartReference quote?:QuoteReference recurringOrder?:RecurringOrderReference orderState:OrderState shipmentState?:ShipmentState paymentState?:PaymentState state?:StateReference syncInfo:SyncInfo[] returnInfo?:ReturnInfo[] discountTypeCombination?:DiscountTypeCombination lastMessageSequenceNumber?:number custom?:CustomFields completedAt?:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy}
OrderAddDeliveryAction {action:'addDelivery' deliveryKey?:string shippingKey?:string items?:DeliveryItem[] address?:_BaseAddress parcels?:ParcelDraft[] custom?:CustomFieldsDraft}
OrderAddItemShippingAddressAction {action:'addItemShippingAddress' address:_BaseAddress}
OrderAddParcelToDeliveryAction {action:'addParcelToDelivery' deliveryId?:string deliveryKey?:string parcelKey?:string measurements?:ParcelMeasurements trackingData?:TrackingData items?:DeliveryItem[] custom?:CustomFieldsDraft}
OrderAddPaymentAction {action:'addPayment' payment:PaymentResourceIdentifier}
OrderAddReturnInfoAction {action:'addReturnInfo' returnTrackingId?:string items:ReturnItemDraft[] returnDate?:string}
OrderBillingAddressSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderBillingAddressSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers address?:Address oldAddress?:Address}
OrderBillingAddressSetMessagePayload {type:'OrderBillingAddressSet' address?:Address oldAddress?:Address}
OrderBusinessUnitSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderBusinessUnitSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers businessUnit?:BusinessUnitKeyReference oldbusinessUnit?:BusinessUnitKeyReference}
OrderBusinessUnitSetMessagePayload {type:'OrderBusinessUnitSet' businessUnit?:BusinessUnitKeyReference oldbusinessUnit?:BusinessUnitKeyReference}
OrderChangeOrderStateAction {action:'changeOrderState' orderState:OrderState}
OrderChangePaymentStateAction {action:'changePaymentState' paymentState:PaymentState}
OrderChangeShipmentStateAction {action:'changeShipmentState' shipmentState:ShipmentState}
OrderCreatedFromRecurringOrderMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderCreatedFromRecurringOrder' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers order:_Order recurringOrderRef:RecurringOrderReference}
OrderCreatedFromRecurringOrderMessagePayload {type:'OrderCreatedFromRecurringOrder' order:_Order recurringOrderRef:RecurringOrderReference}
OrderCreatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderCreated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers order:_Order}
OrderCreatedMessagePayload {type:'OrderCreated' order:_Order}
OrderCustomFieldAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderCustomFieldAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string value:any}
OrderCustomFieldAddedMessagePayload {type:'OrderCustomFieldAdded' name:string value:any}
OrderCustomFieldChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderCustomFieldChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string value:any previousValue?:any}
OrderCustomFieldChangedMessagePayload {type:'OrderCustomFieldChanged' name:string value:any previousValue?:any}
OrderCustomFieldRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderCustomFieldRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string}
OrderCustomFieldRemovedMessagePayload {type:'OrderCustomFieldRemoved' name:string}
OrderCustomLineItemAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderCustomLineItemAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customLineItem:CustomLineItem}
OrderCustomLineItemAddedMessagePayload {type:'OrderCustomLineItemAdded' customLineItem:CustomLineItem}
OrderCustomLineItemDiscountSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderCustomLineItemDiscountSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customLineItemId:string customLineItemKey?:string discountedPricePerQuantity:DiscountedLineItemPriceForQuantity[] taxedPrice?:TaxedItemPrice}
OrderCustomLineItemDiscountSetMessagePayload {type:'OrderCustomLineItemDiscountSet' customLineItemId:string customLineItemKey?:string discountedPricePerQuantity:DiscountedLineItemPriceForQuantity[] taxedPrice?:TaxedItemPrice}
OrderCustomLineItemQuantityChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderCustomLineItemQuantityChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customLineItemId:string customLineItemKey?:string quantity:number oldQuantity:number}
OrderCustomLineItemQuantityChangedMessagePayload {type:'OrderCustomLineItemQuantityChanged' customLineItemId:string customLineItemKey?:string quantity:number oldQuantity:number}
OrderCustomLineItemRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderCustomLineItemRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customLineItemId:string customLineItemKey?:string customLineItem:CustomLineItem}
OrderCustomLineItemRemovedMessagePayload {type:'OrderCustomLineItemRemoved' customLineItemId:string customLineItemKey?:string customLineItem:CustomLineItem}
OrderCustomTypeRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderCustomTypeRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers previousTypeId?:string}
OrderCustomTypeRemovedMessagePayload {type:'OrderCustomTypeRemoved' previousTypeId?:string}
OrderCustomTypeSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderCustomTypeSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customFields:CustomFields previousTypeId?:string}
OrderCustomTypeSetMessagePayload {type:'OrderCustomTypeSet' customFields:CustomFields previousTypeId?:string}
OrderCustomerEmailSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderCustomerEmailSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers email?:string oldEmail?:string}
OrderCustomerEmailSetMessagePayload {type:'OrderCustomerEmailSet' email?:string oldEmail?:string}
OrderCustomerGroupSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderCustomerGroupSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customerGroup?:CustomerGroupReference oldCustomerGroup?:CustomerGroupReference}
OrderCustomerGroupSetMessagePayload {type:'OrderCustomerGroupSet' customerGroup?:CustomerGroupReference oldCustomerGroup?:CustomerGroupReference}
OrderCustomerSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderCustomerSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customer?:CustomerReference customerGroup?:CustomerGroupReference oldCustomer?:CustomerReference oldCustomerGroup?:CustomerGroupReference}
OrderCustomerSetMessagePayload {type:'OrderCustomerSet' customer?:CustomerReference customerGroup?:CustomerGroupReference oldCustomer?:CustomerReference oldCustomerGroup?:CustomerGroupReference}
OrderDeletedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderDeleted' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers order:_Order}
OrderDeletedMessagePayload {type:'OrderDeleted' order:_Order}
OrderDiscountCodeAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderDiscountCodeAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers discountCode:DiscountCodeReference}
OrderDiscountCodeAddedMessagePayload {type:'OrderDiscountCodeAdded' discountCode:DiscountCodeReference}
OrderDiscountCodeRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderDiscountCodeRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers discountCode:DiscountCodeReference}
OrderDiscountCodeRemovedMessagePayload {type:'OrderDiscountCodeRemoved' discountCode:DiscountCodeReference}
OrderDiscountCodeStateSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderDiscountCodeStateSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers discountCode:DiscountCodeReference state:DiscountCodeState oldState?:DiscountCodeState}
OrderDiscountCodeStateSetMessagePayload {type:'OrderDiscountCodeStateSet' discountCode:DiscountCodeReference state:DiscountCodeState oldState?:DiscountCodeState}
OrderEdit {id:string version:number createdAt:string lastModifiedAt:string key?:string resource:OrderReference stagedActions:StagedOrderUpdateAction[] result:OrderEditResult comment?:string custom?:CustomFields lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy}
OrderEditAddStagedActionAction {action:'addStagedAction' stagedAction:StagedOrderUpdateAction}
OrderEditApplied {type:'Applied' appliedAt:string excerptBeforeEdit:OrderExcerpt excerptAfterEdit:OrderExcerpt}
OrderEditAppliedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderEditApplied' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers edit:OrderEdit result:OrderEditApplied}
OrderEditAppliedMessagePayload {type:'OrderEditApplied' edit:OrderEdit result:OrderEditApplied}
OrderEditDraft {key?:string resource:OrderReference stagedActions?:StagedOrderUpdateAction[] custom?:CustomFieldsDraft comment?:string dryRun?:boolean}
OrderEditNotProcessed {type:'NotProcessed'}
OrderEditPreviewFailure {type:'PreviewFailure' errors:ErrorObject[]}
OrderEditPreviewSuccess {type:'PreviewSuccess' preview:StagedOrder messagePayloads:MessagePayload[]}
OrderEditReference {typeId:'order-edit' id:string}
OrderEditResult = OrderEditApplied|OrderEditNotProcessed|OrderEditPreviewFailure|OrderEditPreviewSuccess
OrderEditSetCommentAction {action:'setComment' comment?:string}
OrderEditSetCustomFieldAction {action:'setCustomField' name:string value?:any}
OrderEditSetCustomTypeAction {action:'setCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
OrderEditSetKeyAction {action:'setKey' key?:string}
OrderEditSetStagedActionsAction {action:'setStagedActions' stagedActions:StagedOrderUpdateAction[]}
OrderEditUpdateAction = OrderEditAddStagedActionAction|OrderEditSetCommentAction|OrderEditSetCustomFieldAction|OrderEditSetCustomTypeAction|OrderEditSetKeyAction|OrderEditSetStagedActionsAction
OrderEstimatedDeliverySetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderEstimatedDeliverySet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers estimatedDelivery?:EstimatedDelivery shippingKey?:string}
OrderEstimatedDeliverySetMessagePayload {type:'OrderEstimatedDeliverySet' estimatedDelivery?:EstimatedDelivery shippingKey?:string}
OrderExcerpt {totalPrice:TypedMoney taxedPrice?:TaxedPrice version:number}
OrderFromCartDraft {id?:string cart?:CartResourceIdentifier version:number orderNumber?:string purchaseOrderNumber?:string paymentState?:PaymentState shipmentState?:ShipmentState orderState?:OrderState state?:StateResourceIdentifier custom?:CustomFieldsDraft}
OrderImportCustomLineItemStateAction {action:'importCustomLineItemState' customLineItemId?:string customLineItemKey?:string state:ItemState[]}
OrderImportDraft {orderNumber?:string purchaseOrderNumber?:string customerId?:string customerEmail?:string customerGroup?:CustomerGroupResourceIdentifier businessUnit?:BusinessUnitResourceIdentifier store?:StoreResourceIdentifier lineItems?:LineItemImportDraft[] customLineItems?:CustomLineItemImportDraft[] totalPrice:_Money taxedPrice?:TaxedPriceDraft priceRoundingMode?:RoundingMode taxRoundingMode?:RoundingMode taxCalculationMode?:TaxCalculationMode inventoryMode?:InventoryMode billingAddress?:_BaseAddress shippingAddress?:_BaseAddress itemShippingAddresses?:BaseAddress[] shippingInfo?:ShippingInfoImportDraft paymentInfo?:PaymentInfo paymentState?:PaymentState shipmentState?:ShipmentState orderState?:OrderState state?:StateReference country?:string origin?:CartOrigin completedAt?:string custom?:CustomFieldsDraft}
OrderImportLineItemStateAction {action:'importLineItemState' lineItemId?:string lineItemKey?:string state:ItemState[]}
OrderImportedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderImported' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers order:_Order}
OrderImportedMessagePayload {type:'OrderImported' order:_Order}
OrderLineItemAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderLineItemAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers lineItem:LineItem addedQuantity:number}
OrderLineItemAddedMessagePayload {type:'OrderLineItemAdded' lineItem:LineItem addedQuantity:number}
OrderLineItemDiscountSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderLineItemDiscountSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers lineItemId:string lineItemKey?:string discountedPricePerQuantity:DiscountedLineItemPriceForQuantity[] totalPrice:CentPrecisionMoney taxedPrice?:TaxedItemPrice taxedPricePortions:MethodTaxedPrice[]}
OrderLineItemDiscountSetMessagePayload {type:'OrderLineItemDiscountSet' lineItemId:string lineItemKey?:string discountedPricePerQuantity:DiscountedLineItemPriceForQuantity[] totalPrice:CentPrecisionMoney taxedPrice?:TaxedItemPrice taxedPricePortions:MethodTaxedPrice[]}
OrderLineItemDistributionChannelSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderLineItemDistributionChannelSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers lineItemId:string lineItemKey?:string distributionChannel?:ChannelReference}
OrderLineItemDistributionChannelSetMessagePayload {type:'OrderLineItemDistributionChannelSet' lineItemId:string lineItemKey?:string distributionChannel?:ChannelReference}
OrderLineItemRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderLineItemRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers lineItemId:string lineItemKey?:string removedQuantity:number newQuantity:number newState:ItemState[] newTotalPrice:CentPrecisionMoney newTaxedPrice?:TaxedItemPrice newPrice?:Price newShippingDetail?:ItemShippingDetails}
OrderLineItemRemovedMessagePayload {type:'OrderLineItemRemoved' lineItemId:string lineItemKey?:string removedQuantity:number newQuantity:number newState:ItemState[] newTotalPrice:CentPrecisionMoney newTaxedPrice?:TaxedItemPrice newPrice?:Price newShippingDetail?:ItemShippingDetails}
OrderMessage = CustomLineItemStateTransitionMessage|DeliveryAddedMessage|DeliveryAddressSetMessage|DeliveryCustomFieldAddedMessage|DeliveryCustomFieldChangedMessage|DeliveryCustomFieldRemovedMessage|DeliveryCustomTypeRemovedMessage|DeliveryCustomTypeSetMessage|DeliveryItemsUpdatedMessage|DeliveryRemovedMessage|LineItemStateTransitionMessage|OrderBillingAddressSetMessage|OrderBusinessUnitSetMessage|OrderCreatedFromRecurringOrderMessage|OrderCreatedMessage|OrderCustomFieldAddedMessage|OrderCustomFieldChangedMessage|OrderCustomFieldRemovedMessage|OrderCustomLineItemAddedMessage|OrderCustomLineItemDiscountSetMessage|OrderCustomLineItemQuantityChangedMessage|OrderCustomLineItemRemovedMessage|OrderCustomTypeRemovedMessage|OrderCustomTypeSetMessage|OrderCustomerEmailSetMessage|OrderCustomerGroupSetMessage|OrderCustomerSetMessage|OrderDeletedMessage|OrderDiscountCodeAddedMessage|OrderDiscountCodeRemovedMessage|OrderDiscountCodeStateSetMessage|OrderEditAppliedMessage|OrderEstimatedDeliverySetMessage|OrderImportedMessage|OrderLineItemAddedMessage|OrderLineItemDiscountSetMessage|OrderLineItemDistributionChannelSetMessage|OrderLineItemRemovedMessage|OrderPaymentStateChangedMessage|OrderPurchaseOrderNumberSetMessage|OrderReturnShipmentStateChangedMessage|OrderShipmentStateChangedMessage|OrderShippingAddressSetMessage|OrderShippingInfoSetMessage|OrderShippingRateInputSetMessage|OrderStateChangedMessage|OrderStateTransitionMessage|OrderStoreSetMessage|ParcelAddedToDeliveryMessage|ParcelItemsUpdatedMessage|ParcelMeasurementsUpdatedMessage|ParcelRemovedFromDeliveryMessage|ParcelTrackingDataUpdatedMessage|ReturnInfoAddedMessage|ReturnInfoSetMessage
OrderMessagePayload = CustomLineItemStateTransitionMessagePayload|DeliveryAddedMessagePayload|DeliveryAddressSetMessagePayload|DeliveryCustomFieldAddedMessagePayload|DeliveryCustomFieldChangedMessagePayload|DeliveryCustomFieldRemovedMessagePayload|DeliveryCustomTypeRemovedMessagePayload|DeliveryCustomTypeSetMessagePayload|DeliveryItemsUpdatedMessagePayload|DeliveryRemovedMessagePayload|LineItemStateTransitionMessagePayload|OrderBillingAddressSetMessagePayload|OrderBusinessUnitSetMessagePayload|OrderCreatedFromRecurringOrderMessagePayload|OrderCreatedMessagePayload|OrderCustomFieldAddedMessagePayload|OrderCustomFieldChangedMessagePayload|OrderCustomFieldRemovedMessagePayload|OrderCustomLineItemAddedMessagePayload|OrderCustomLineItemDiscountSetMessagePayload|OrderCustomLineItemQuantityChangedMessagePayload|OrderCustomLineItemRemovedMessagePayload|OrderCustomTypeRemovedMessagePayload|OrderCustomTypeSetMessagePayload|OrderCustomerEmailSetMessagePayload|OrderCustomerGroupSetMessagePayload|OrderCustomerSetMessagePayload|OrderDeletedMessagePayload|OrderDiscountCodeAddedMessagePayload|OrderDiscountCodeRemovedMessagePayload|OrderDiscountCodeStateSetMessagePayload|OrderEditAppliedMessagePayload|OrderEstimatedDeliverySetMessagePayload|OrderImportedMessagePayload|OrderLineItemAddedMessagePayload|OrderLineItemDiscountSetMessagePayload|OrderLineItemDistributionChannelSetMessagePayload|OrderLineItemRemovedMessagePayload|OrderPaymentStateChangedMessagePayload|OrderPurchaseOrderNumberSetMessagePayload|OrderReturnShipmentStateChangedMessagePayload|OrderShipmentStateChangedMessagePayload|OrderShippingAddressSetMessagePayload|OrderShippingInfoSetMessagePayload|OrderShippingRateInputSetMessagePayload|OrderStateChangedMessagePayload|OrderStateTransitionMessagePayload|OrderStoreSetMessagePayload|ParcelAddedToDeliveryMessagePayload|ParcelItemsUpdatedMessagePayload|ParcelMeasurementsUpdatedMessagePayload|ParcelRemovedFromDeliveryMessagePayload|ParcelTrackingDataUpdatedMessagePayload|ReturnInfoAddedMessagePayload|ReturnInfoSetMessagePayload
OrderPaymentAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderPaymentAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers paymentRef:PaymentReference}
OrderPaymentAddedMessagePayload {type:'OrderPaymentAdded' paymentRef:PaymentReference}
OrderPaymentRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderPaymentRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers paymentRef:PaymentReference removedPaymentInfo:boolean}
OrderPaymentRemovedMessagePayload {type:'OrderPaymentRemoved' paymentRef:PaymentReference removedPaymentInfo:boolean}
OrderPaymentStateChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderPaymentStateChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers paymentState:PaymentState oldPaymentState?:PaymentState}
OrderPaymentStateChangedMessagePayload {type:'OrderPaymentStateChanged' paymentState:PaymentState oldPaymentState?:PaymentState}
OrderPurchaseOrderNumberSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderPurchaseOrderNumberSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers purchaseOrderNumber?:string oldPurchaseOrderNumber?:string}
OrderPurchaseOrderNumberSetMessagePayload {type:'OrderPurchaseOrderNumberSet' purchaseOrderNumber?:string oldPurchaseOrderNumber?:string}
OrderReference {typeId:'order' id:string}
OrderRemoveDeliveryAction {action:'removeDelivery' deliveryId?:string deliveryKey?:string}
OrderRemoveItemShippingAddressAction {action:'removeItemShippingAddress' addressKey:string}
OrderRemoveParcelFromDeliveryAction {action:'removeParcelFromDelivery' parcelId?:string parcelKey?:string}
OrderRemovePaymentAction {action:'removePayment' payment:PaymentResourceIdentifier}
OrderReturnShipmentStateChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderReturnShipmentStateChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers returnItemId:string returnShipmentState:ReturnShipmentState}
OrderReturnShipmentStateChangedMessagePayload {type:'OrderReturnShipmentStateChanged' returnItemId:string returnShipmentState:ReturnShipmentState}
OrderSearchStatus = 'Activated'|'Deactivated'
OrderSetBillingAddressAction {action:'setBillingAddress' address?:_BaseAddress}
OrderSetBillingAddressCustomFieldAction {action:'setBillingAddressCustomField' name:string value?:any}
OrderSetBillingAddressCustomTypeAction {action:'setBillingAddressCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
OrderSetBusinessUnitAction {action:'setBusinessUnit' businessUnit?:BusinessUnitResourceIdentifier}
OrderSetCustomFieldAction {action:'setCustomField' name:string value?:any}
OrderSetCustomLineItemCustomFieldAction {action:'setCustomLineItemCustomField' customLineItemId?:string customLineItemKey?:string name:string value?:any}
OrderSetCustomLineItemCustomTypeAction {action:'setCustomLineItemCustomType' customLineItemId?:string customLineItemKey?:string type?:TypeResourceIdentifier fields?:FieldContainer}
OrderSetCustomLineItemShippingDetailsAction {action:'setCustomLineItemShippingDetails' customLineItemId?:string customLineItemKey?:string shippingDetails?:ItemShippingDetailsDraft}
OrderSetCustomTypeAction {action:'setCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
OrderSetCustomerEmailAction {action:'setCustomerEmail' email?:string}
OrderSetCustomerIdAction {action:'setCustomerId' customerId?:string}
OrderSetDeliveryAddressAction {action:'setDeliveryAddress' deliveryId?:string deliveryKey?:string address?:_BaseAddress}
OrderSetDeliveryAddressCustomFieldAction {action:'setDeliveryAddressCustomField' deliveryId?:string deliveryKey?:string name:string value?:any}
OrderSetDeliveryAddressCustomTypeAction {action:'setDeliveryAddressCustomType' deliveryId?:string deliveryKey?:string type?:TypeResourceIdentifier fields?:FieldContainer}
OrderSetDeliveryCustomFieldAction {action:'setDeliveryCustomField' deliveryId?:string deliveryKey?:string name:string value?:any}
OrderSetDeliveryCustomTypeAction {action:'setDeliveryCustomType' deliveryId?:string deliveryKey?:string type?:TypeResourceIdentifier fields?:FieldContainer}
OrderSetDeliveryItemsAction {action:'setDeliveryItems' deliveryId?:string deliveryKey?:string items:DeliveryItem[]}
OrderSetEstimatedDeliveryAction {action:'setEstimatedDelivery' shippingKey?:string estimatedDelivery?:EstimatedDelivery}
OrderSetItemShippingAddressCustomFieldAction {action:'setItemShippingAddressCustomField' addressKey:string name:string value?:any}
OrderSetItemShippingAddressCustomTypeAction {action:'setItemShippingAddressCustomType' addressKey:string type?:TypeResourceIdentifier fields?:FieldContainer}
OrderSetLineItemCustomFieldAction {action:'setLineItemCustomField' lineItemId?:string lineItemKey?:string name:string value?:any}
OrderSetLineItemCustomTypeAction {action:'setLineItemCustomType' lineItemId?:string lineItemKey?:string type?:TypeResourceIdentifier fields?:FieldContainer}
OrderSetLineItemShippingDetailsAction {action:'setLineItemShippingDetails' lineItemId?:string lineItemKey?:string shippingDetails?:ItemShippingDetailsDraft}
OrderSetLocaleAction {action:'setLocale' locale?:string}
OrderSetOrderNumberAction {action:'setOrderNumber' orderNumber?:string}
OrderSetParcelCustomFieldAction {action:'setParcelCustomField' parcelId?:string parcelKey?:string name:string value?:any}
OrderSetParcelCustomTypeAction {action:'setParcelCustomType' parcelId?:string parcelKey?:string type?:TypeResourceIdentifier fields?:FieldContainer}
OrderSetParcelItemsAction {action:'setParcelItems' parcelId?:string parcelKey?:string items:DeliveryItem[]}
OrderSetParcelMeasurementsAction {action:'setParcelMeasurements' parcelId?:string parcelKey?:string measurements?:ParcelMeasurements}
OrderSetParcelTrackingDataAction {action:'setParcelTrackingData' parcelId?:string parcelKey?:string trackingData?:TrackingData}
OrderSetPurchaseOrderNumberAction {action:'setPurchaseOrderNumber' purchaseOrderNumber?:string}
OrderSetReturnInfoAction {action:'setReturnInfo' items?:ReturnInfoDraft[]}
OrderSetReturnItemCustomFieldAction {action:'setReturnItemCustomField' returnItemId?:string returnItemKey?:string name:string value?:any}
OrderSetReturnItemCustomTypeAction {action:'setReturnItemCustomType' returnItemId?:string returnItemKey?:string type?:TypeResourceIdentifier fields?:FieldContainer}
OrderSetReturnPaymentStateAction {action:'setReturnPaymentState' returnItemId?:string returnItemKey?:string paymentState:ReturnPaymentState}
OrderSetReturnShipmentStateAction {action:'setReturnShipmentState' returnItemId?:string returnItemKey?:string shipmentState:ReturnShipmentState}
OrderSetShippingAddressAction {action:'setShippingAddress' address?:_BaseAddress}
OrderSetShippingAddressCustomFieldAction {action:'setShippingAddressCustomField' name:string value?:any}
OrderSetShippingAddressCustomTypeAction {action:'setShippingAddressCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
OrderSetShippingCustomFieldAction {action:'setShippingCustomField' shippingKey?:string name:string value?:any}
OrderSetShippingCustomTypeAction {action:'setShippingCustomType' shippingKey?:string type?:TypeResourceIdentifier fields?:FieldContainer}
OrderSetStoreAction {action:'setStore' store?:StoreResourceIdentifier}
OrderShipmentStateChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderShipmentStateChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers shipmentState:ShipmentState oldShipmentState?:ShipmentState}
OrderShipmentStateChangedMessagePayload {type:'OrderShipmentStateChanged' shipmentState:ShipmentState oldShipmentState?:ShipmentState}
OrderShippingAddressSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderShippingAddressSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers address?:Address oldAddress?:Address}
OrderShippingAddressSetMessagePayload {type:'OrderShippingAddressSet' address?:Address oldAddress?:Address}
OrderShippingInfoSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderShippingInfoSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers shippingInfo?:ShippingInfo oldShippingInfo?:ShippingInfo}
OrderShippingInfoSetMessagePayload {type:'OrderShippingInfoSet' shippingInfo?:ShippingInfo oldShippingInfo?:ShippingInfo}
OrderShippingRateInputSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderShippingRateInputSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers shippingRateInput?:ShippingRateInput oldShippingRateInput?:ShippingRateInput}
OrderShippingRateInputSetMessagePayload {type:'OrderShippingRateInputSet' shippingRateInput?:ShippingRateInput oldShippingRateInput?:ShippingRateInput}
OrderState = 'Cancelled'|'Complete'|'Confirmed'|'Open'
OrderStateChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderStateChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers orderState:OrderState oldOrderState?:OrderState}
OrderStateChangedMessagePayload {type:'OrderStateChanged' orderState:OrderState oldOrderState?:OrderState}
OrderStateTransitionMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderStateTransition' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers state:StateReference oldState?:StateReference force:boolean}
OrderStateTransitionMessagePayload {type:'OrderStateTransition' state:StateReference oldState?:StateReference force:boolean}
OrderStoreSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'OrderStoreSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers store?:StoreKeyReference}
OrderStoreSetMessagePayload {type:'OrderStoreSet' store?:StoreKeyReference}
OrderTransitionCustomLineItemStateAction {action:'transitionCustomLineItemState' customLineItemId?:string customLineItemKey?:string quantity:number fromState:StateResourceIdentifier toState:StateResourceIdentifier actualTransitionDate?:string}
OrderTransitionLineItemStateAction {action:'transitionLineItemState' lineItemId?:string lineItemKey?:string quantity:number fromState:StateResourceIdentifier toState:StateResourceIdentifier actualTransitionDate?:string}
OrderTransitionStateAction {action:'transitionState' state:StateResourceIdentifier force?:boolean}
OrderUpdateAction = OrderAddDeliveryAction|OrderAddItemShippingAddressAction|OrderAddParcelToDeliveryAction|OrderAddPaymentAction|OrderAddReturnInfoAction|OrderChangeOrderStateAction|OrderChangePaymentStateAction|OrderChangeShipmentStateAction|OrderImportCustomLineItemStateAction|OrderImportLineItemStateAction|OrderRemoveDeliveryAction|OrderRemoveItemShippingAddressAction|OrderRemoveParcelFromDeliveryAction|OrderRemovePaymentAction|OrderSetBillingAddressAction|OrderSetBillingAddressCustomFieldAction|OrderSetBillingAddressCustomTypeAction|OrderSetBusinessUnitAction|OrderSetCustomFieldAction|OrderSetCustomLineItemCustomFieldAction|OrderSetCustomLineItemCustomTypeAction|OrderSetCustomLineItemShippingDetailsAction|OrderSetCustomTypeAction|OrderSetCustomerEmailAction|OrderSetCustomerIdAction|OrderSetDeliveryAddressAction|OrderSetDeliveryAddressCustomFieldAction|OrderSetDeliveryAddressCustomTypeAction|OrderSetDeliveryCustomFieldAction|OrderSetDeliveryCustomTypeAction|OrderSetDeliveryItemsAction|OrderSetEstimatedDeliveryAction|OrderSetItemShippingAddressCustomFieldAction|OrderSetItemShippingAddressCustomTypeAction|OrderSetLineItemCustomFieldAction|OrderSetLineItemCustomTypeAction|OrderSetLineItemShippingDetailsAction|OrderSetLocaleAction|OrderSetOrderNumberAction|OrderSetParcelCustomFieldAction|OrderSetParcelCustomTypeAction|OrderSetParcelItemsAction|OrderSetParcelMeasurementsAction|OrderSetParcelTrackingDataAction|OrderSetPurchaseOrderNumberAction|OrderSetReturnInfoAction|OrderSetReturnItemCustomFieldAction|OrderSetReturnItemCustomTypeAction|OrderSetReturnPaymentStateAction|OrderSetReturnShipmentStateAction|OrderSetShippingAddressAction|OrderSetShippingAddressCustomFieldAction|OrderSetShippingAddressCustomTypeAction|OrderSetShippingCustomFieldAction|OrderSetShippingCustomTypeAction|OrderSetStoreAction|OrderTransitionCustomLineItemStateAction|OrderTransitionLineItemStateAction|OrderTransitionStateAction|OrderUpdateItemShippingAddressAction|OrderUpdateSyncInfoAction
OrderUpdateItemShippingAddressAction {action:'updateItemShippingAddress' address:_BaseAddress}
OrderUpdateSyncInfoAction {action:'updateSyncInfo' externalId?:string channel:ChannelResourceIdentifier syncedAt?:string}
OutOfStockError {code:'OutOfStock' message:string lineItems:string[] skus:string[] *:any}
OverCapacityError {code:'OverCapacity' message:string *:any}
OverlappingPriceValidityError {code:'OverlappingPriceValidity' message:string conflictingPrice:string currency:string country?:string customerGroup?:CustomerGroupResourceIdentifier channel?:ChannelResourceIdentifier validFrom?:string validUntil?:string conflictingValidFrom?:string conflictingValidUntil?:string *:any}
OverlappingStandalonePriceValidityError {code:'OverlappingStandalonePriceValidity' message:string conflictingStandalonePrice:StandalonePriceReference sku:string currency:string country?:string customerGroup?:CustomerGroupResourceIdentifier channel?:ChannelResourceIdentifier validFrom?:string validUntil?:string conflictingValidFrom?:string conflictingValidUntil?:string *:any}
ParameterOverride {name:string description?:string const?:any default?:any allowedTypes?:any[]}
Parcel {id:string key?:string createdAt:string measurements?:ParcelMeasurements trackingData?:TrackingData items?:DeliveryItem[] custom?:CustomFields}
ParcelAddedToDeliveryMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ParcelAddedToDelivery' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers delivery:Delivery parcel:Parcel shippingKey?:string}
ParcelAddedToDeliveryMessagePayload {type:'ParcelAddedToDelivery' delivery:Delivery parcel:Parcel shippingKey?:string}
ParcelDraft {key?:string measurements?:ParcelMeasurements trackingData?:TrackingData items?:DeliveryItem[] custom?:CustomFieldsDraft}
ParcelItemsUpdatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ParcelItemsUpdated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers parcelId:string deliveryId:string items:DeliveryItem[] oldItems:DeliveryItem[] shippingKey?:string}
ParcelItemsUpdatedMessagePayload {type:'ParcelItemsUpdated' parcelId:string deliveryId:string items:DeliveryItem[] oldItems:DeliveryItem[] shippingKey?:string}
ParcelMeasurements {heightInMillimeter?:number lengthInMillimeter?:number widthInMillimeter?:number weightInGram?:number}
ParcelMeasurementsUpdatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ParcelMeasurementsUpdated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers deliveryId:string parcelId:string measurements?:ParcelMeasurements shippingKey?:string}
ParcelMeasurementsUpdatedMessagePayload {type:'ParcelMeasurementsUpdated' deliveryId:string parcelId:string measurements?:ParcelMeasurements shippingKey?:string}
ParcelRemovedFromDeliveryMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ParcelRemovedFromDelivery' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers deliveryId:string parcel:Parcel shippingKey?:string}
ParcelRemovedFromDeliveryMessagePayload {type:'ParcelRemovedFromDelivery' deliveryId:string parcel:Parcel shippingKey?:string}
ParcelTrackingDataUpdatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ParcelTrackingDataUpdated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers deliveryId:string parcelId:string trackingData?:TrackingData shippingKey?:string}
ParcelTrackingDataUpdatedMessagePayload {type:'ParcelTrackingDataUpdated' deliveryId:string parcelId:string trackingData?:TrackingData shippingKey?:string}
PatternComponent = CountOnCustomLineItemUnits|CountOnLineItemUnits
Payment {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy customer?:CustomerReference anonymousId?:string interfaceId?:string amountPlanned:CentPrecisionMoney paymentMethodInfo:PaymentMethodInfo paymentStatus:PaymentStatus transactions:Transaction[] interfaceInteractions:CustomFields[] custom?:CustomFields key?:string}
PaymentAddInterfaceInteractionAction {action:'addInterfaceInteraction' type:TypeResourceIdentifier fields?:FieldContainer}
PaymentAddTransactionAction {action:'addTransaction' transaction:TransactionDraft}
PaymentChangeAmountPlannedAction {action:'changeAmountPlanned' amount:_Money}
PaymentChangeTransactionInteractionIdAction {action:'changeTransactionInteractionId' transactionId:string interactionId:string}
PaymentChangeTransactionStateAction {action:'changeTransactionState' transactionId:string state:TransactionState}
PaymentChangeTransactionTimestampAction {action:'changeTransactionTimestamp' transactionId:string timestamp:string}
PaymentCreatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentCreated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers payment:Payment}
PaymentCreatedMessagePayload {type:'PaymentCreated' payment:Payment}
PaymentDraft {customer?:CustomerResourceIdentifier anonymousId?:string interfaceId?:string amountPlanned:_Money paymentMethodInfo?:PaymentMethodInfoDraft paymentStatus?:PaymentStatusDraft transactions?:TransactionDraft[] interfaceInteractions?:CustomFieldsDraft[] custom?:CustomFieldsDraft key?:string}
PaymentInfo {payments:PaymentReference[]}
PaymentInteractionAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentInteractionAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers interaction:CustomFields}
PaymentInteractionAddedMessagePayload {type:'PaymentInteractionAdded' interaction:CustomFields}
PaymentInterfaceIdSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentInterfaceIdSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers interfaceId?:string oldInterfaceId?:string}
PaymentInterfaceIdSetMessagePayload {type:'PaymentInterfaceIdSet' interfaceId?:string oldInterfaceId?:string}
PaymentMethod {id:string version:number createdAt:string lastModifiedAt:string key?:string name?:LocalizedString customer?:CustomerReference businessUnit?:BusinessUnitKeyReference method?:string paymentInterface?:string interfaceAccount?:string token?:PaymentMethodToken paymentMethodStatus:PaymentMethodStatus default:boolean custom?:CustomFields lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy}
PaymentMethodCreatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentMethodCreated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers paymentMethod:PaymentMethod}
PaymentMethodCreatedMessagePayload {type:'PaymentMethodCreated' paymentMethod:PaymentMethod}
PaymentMethodCustomFieldAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentMethodCustomFieldAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string value:any}
PaymentMethodCustomFieldAddedMessagePayload {type:'PaymentMethodCustomFieldAdded' name:string value:any}
PaymentMethodCustomFieldChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentMethodCustomFieldChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string value:any oldValue?:any}
PaymentMethodCustomFieldChangedMessagePayload {type:'PaymentMethodCustomFieldChanged' name:string value:any oldValue?:any}
PaymentMethodCustomFieldRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentMethodCustomFieldRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string}
PaymentMethodCustomFieldRemovedMessagePayload {type:'PaymentMethodCustomFieldRemoved' name:string}
PaymentMethodCustomTypeRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentMethodCustomTypeRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers oldTypeId?:string}
PaymentMethodCustomTypeRemovedMessagePayload {type:'PaymentMethodCustomTypeRemoved' oldTypeId?:string}
PaymentMethodCustomTypeSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentMethodCustomTypeSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customFields:CustomFields oldTypeId?:string}
PaymentMethodCustomTypeSetMessagePayload {type:'PaymentMethodCustomTypeSet' customFields:CustomFields oldTypeId?:string}
PaymentMethodDefaultSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentMethodDefaultSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers default:boolean oldDefault:boolean}
PaymentMethodDefaultSetMessagePayload {type:'PaymentMethodDefaultSet' default:boolean oldDefault:boolean}
PaymentMethodDeletedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentMethodDeleted' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers paymentMethod:PaymentMethod}
PaymentMethodDeletedMessagePayload {type:'PaymentMethodDeleted' paymentMethod:PaymentMethod}
PaymentMethodDraft {key?:string name?:LocalizedString customer?:CustomerResourceIdentifier businessUnit?:BusinessUnitResourceIdentifier method?:string paymentInterface?:string interfaceAccount?:string token?:PaymentMethodToken paymentMethodStatus?:PaymentMethodStatus default?:boolean custom?:CustomFieldsDraft}
PaymentMethodInfo {paymentInterface?:string method?:string name?:LocalizedString token?:PaymentMethodToken interfaceAccount?:string custom?:CustomFields}
PaymentMethodInfoCustomFieldAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentMethodInfoCustomFieldAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string value:any}
PaymentMethodInfoCustomFieldAddedMessagePayload {type:'PaymentMethodInfoCustomFieldAdded' name:string value:any}
PaymentMethodInfoCustomFieldChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentMethodInfoCustomFieldChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string value:any}
PaymentMethodInfoCustomFieldChangedMessagePayload {type:'PaymentMethodInfoCustomFieldChanged' name:string value:any}
PaymentMethodInfoCustomFieldRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentMethodInfoCustomFieldRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string}
PaymentMethodInfoCustomFieldRemovedMessagePayload {type:'PaymentMethodInfoCustomFieldRemoved' name:string}
PaymentMethodInfoCustomTypeRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentMethodInfoCustomTypeRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers oldTypeId?:string}
PaymentMethodInfoCustomTypeRemovedMessagePayload {type:'PaymentMethodInfoCustomTypeRemoved' oldTypeId?:string}
PaymentMethodInfoCustomTypeSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentMethodInfoCustomTypeSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customFields:CustomFields oldTypeId?:string}
PaymentMethodInfoCustomTypeSetMessagePayload {type:'PaymentMethodInfoCustomTypeSet' customFields:CustomFields oldTypeId?:string}
PaymentMethodInfoDraft {paymentInterface?:string method?:string name?:LocalizedString token?:PaymentMethodToken interfaceAccount?:string custom?:CustomFieldsDraft}
PaymentMethodInfoInterfaceAccountSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentMethodInfoInterfaceAccountSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers interfaceAccount?:string oldInterfaceAccount?:string}
PaymentMethodInfoInterfaceAccountSetMessagePayload {type:'PaymentMethodInfoInterfaceAccountSet' interfaceAccount?:string oldInterfaceAccount?:string}
PaymentMethodInfoInterfaceSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentMethodInfoInterfaceSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers interface?:string oldInterface?:string}
PaymentMethodInfoInterfaceSetMessagePayload {type:'PaymentMethodInfoInterfaceSet' interface?:string oldInterface?:string}
PaymentMethodInfoMethodSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentMethodInfoMethodSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers method?:string oldMethod?:string}
PaymentMethodInfoMethodSetMessagePayload {type:'PaymentMethodInfoMethodSet' method?:string oldMethod?:string}
PaymentMethodInfoNameSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentMethodInfoNameSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name?:LocalizedString oldName?:LocalizedString}
PaymentMethodInfoNameSetMessagePayload {type:'PaymentMethodInfoNameSet' name?:LocalizedString oldName?:LocalizedString}
PaymentMethodInfoTokenSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentMethodInfoTokenSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers token?:PaymentMethodToken oldToken?:PaymentMethodToken}
PaymentMethodInfoTokenSetMessagePayload {type:'PaymentMethodInfoTokenSet' token?:PaymentMethodToken oldToken?:PaymentMethodToken}
PaymentMethodInterfaceAccountSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentMethodInterfaceAccountSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers interfaceAccount?:string oldInterfaceAccount?:string}
PaymentMethodInterfaceAccountSetMessagePayload {type:'PaymentMethodInterfaceAccountSet' interfaceAccount?:string oldInterfaceAccount?:string}
PaymentMethodKeySetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentMethodKeySet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers key?:string oldKey?:string}
PaymentMethodKeySetMessagePayload {type:'PaymentMethodKeySet' key?:string oldKey?:string}
PaymentMethodMethodSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentMethodMethodSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers method?:string oldMethod?:string}
PaymentMethodMethodSetMessagePayload {type:'PaymentMethodMethodSet' method?:string oldMethod?:string}
PaymentMethodNameSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentMethodNameSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name?:LocalizedString oldName?:LocalizedString}
PaymentMethodNameSetMessagePayload {type:'PaymentMethodNameSet' name?:LocalizedString oldName?:LocalizedString}
PaymentMethodPaymentInterfaceSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentMethodPaymentInterfaceSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers paymentInterface?:string oldPaymentInterface?:string}
PaymentMethodPaymentInterfaceSetMessagePayload {type:'PaymentMethodPaymentInterfaceSet' paymentInterface?:string oldPaymentInterface?:string}
PaymentMethodPaymentMethodStatusSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentMethodPaymentMethodStatusSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers status?:PaymentMethodStatus oldStatus?:PaymentMethodStatus}
PaymentMethodPaymentMethodStatusSetMessagePayload {type:'PaymentMethodPaymentMethodStatusSet' status?:PaymentMethodStatus oldStatus?:PaymentMethodStatus}
PaymentMethodReference {typeId:'payment-method' id:string}
PaymentMethodSetCustomFieldAction {action:'setCustomField' name:string value?:any}
PaymentMethodSetCustomTypeAction {action:'setCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
PaymentMethodSetDefaultAction {action:'setDefault' default:boolean}
PaymentMethodSetInterfaceAccountAction {action:'setInterfaceAccount' interfaceAccount?:string}
PaymentMethodSetKeyAction {action:'setKey' key?:string}
PaymentMethodSetMethodAction {action:'setMethod' method?:string}
PaymentMethodSetNameAction {action:'setName' name?:LocalizedString}
PaymentMethodSetPaymentInterfaceAction {action:'setPaymentInterface' paymentInterface?:string}
PaymentMethodSetPaymentMethodStatusAction {action:'setPaymentMethodStatus' paymentMethodStatus:PaymentMethodStatus}
PaymentMethodStatus = 'Active'|'Inactive'
PaymentMethodToken {value:string}
PaymentMethodUpdateAction = PaymentMethodSetCustomFieldAction|PaymentMethodSetCustomTypeAction|PaymentMethodSetDefaultAction|PaymentMethodSetInterfaceAccountAction|PaymentMethodSetKeyAction|PaymentMethodSetMethodAction|PaymentMethodSetNameAction|PaymentMethodSetPaymentInterfaceAction|PaymentMethodSetPaymentMethodStatusAction
PaymentReference {typeId:'payment' id:string}
PaymentResourceIdentifier {typeId:'payment' id?:string key?:string}
PaymentSetAnonymousIdAction {action:'setAnonymousId' anonymousId?:string}
PaymentSetCustomFieldAction {action:'setCustomField' name:string value?:any}
PaymentSetCustomTypeAction {action:'setCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
PaymentSetCustomerAction {action:'setCustomer' customer?:CustomerResourceIdentifier}
PaymentSetInterfaceIdAction {action:'setInterfaceId' interfaceId:string}
PaymentSetKeyAction {action:'setKey' key?:string}
PaymentSetMethodInfoAction {action:'setMethodInfo' paymentInterface?:string method?:string name?:LocalizedString token?:PaymentMethodToken interfaceAccount?:string custom?:CustomFieldsDraft}
PaymentSetMethodInfoCustomFieldAction {action:'setMethodInfoCustomField' name:string value?:any}
PaymentSetMethodInfoCustomTypeAction {action:'setMethodInfoCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
PaymentSetMethodInfoInterfaceAccountAction {action:'setMethodInfoInterfaceAccount' interfaceAccount?:string}
PaymentSetMethodInfoInterfaceAction {action:'setMethodInfoInterface' interface:string}
PaymentSetMethodInfoMethodAction {action:'setMethodInfoMethod' method?:string}
PaymentSetMethodInfoNameAction {action:'setMethodInfoName' name?:LocalizedString}
PaymentSetMethodInfoTokenAction {action:'setMethodInfoToken' token?:PaymentMethodToken}
PaymentSetStatusInterfaceCodeAction {action:'setStatusInterfaceCode' interfaceCode?:string}
PaymentSetStatusInterfaceTextAction {action:'setStatusInterfaceText' interfaceText:string}
PaymentSetTransactionCustomFieldAction {action:'setTransactionCustomField' transactionId:string name:string value?:any}
PaymentSetTransactionCustomTypeAction {action:'setTransactionCustomType' transactionId:string type?:TypeResourceIdentifier fields?:FieldContainer}
PaymentSetTransactionInterfaceIdAction {action:'setTransactionInterfaceId' transactionId:string interfaceId?:string}
PaymentState = 'BalanceDue'|'CreditOwed'|'Failed'|'Paid'|'Pending'
PaymentStatus {interfaceCode?:string interfaceText?:string state?:StateReference}
PaymentStatusDraft {interfaceCode?:string interfaceText?:string state?:StateResourceIdentifier}
PaymentStatusInterfaceCodeSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentStatusInterfaceCodeSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers interfaceCode?:string}
PaymentStatusInterfaceCodeSetMessagePayload {type:'PaymentStatusInterfaceCodeSet' interfaceCode?:string}
PaymentStatusStateTransitionMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentStatusStateTransition' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers state:StateReference force:boolean}
PaymentStatusStateTransitionMessagePayload {type:'PaymentStatusStateTransition' state:StateReference force:boolean}
PaymentTransactionAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentTransactionAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers transaction:Transaction}
PaymentTransactionAddedMessagePayload {type:'PaymentTransactionAdded' transaction:Transaction}
PaymentTransactionInterfaceIdSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentTransactionInterfaceIdSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers transactionId:string newInterfaceId?:string oldInterfaceId?:string}
PaymentTransactionInterfaceIdSetMessagePayload {type:'PaymentTransactionInterfaceIdSet' transactionId:string newInterfaceId?:string oldInterfaceId?:string}
PaymentTransactionStateChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'PaymentTransactionStateChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers transactionId:string state:TransactionState}
PaymentTransactionStateChangedMessagePayload {type:'PaymentTransactionStateChanged' transactionId:string state:TransactionState}
PaymentTransitionStateAction {action:'transitionState' state:StateResourceIdentifier force?:boolean}
PaymentUpdateAction = PaymentAddInterfaceInteractionAction|PaymentAddTransactionAction|PaymentChangeAmountPlannedAction|PaymentChangeTransactionInteractionIdAction|PaymentChangeTransactionStateAction|PaymentChangeTransactionTimestampAction|PaymentSetAnonymousIdAction|PaymentSetCustomFieldAction|PaymentSetCustomTypeAction|PaymentSetCustomerAction|PaymentSetInterfaceIdAction|PaymentSetKeyAction|PaymentSetMethodInfoAction|PaymentSetMethodInfoCustomFieldAction|PaymentSetMethodInfoCustomTypeAction|PaymentSetMethodInfoInterfaceAccountAction|PaymentSetMethodInfoInterfaceAction|PaymentSetMethodInfoMethodAction|PaymentSetMethodInfoNameAction|PaymentSetMethodInfoTokenAction|PaymentSetStatusInterfaceCodeAction|PaymentSetStatusInterfaceTextAction|PaymentSetTransactionCustomFieldAction|PaymentSetTransactionCustomTypeAction|PaymentSetTransactionInterfaceIdAction|PaymentTransitionStateAction
PendingOperationError {code:'PendingOperation' message:string *:any}
Permission = 'AcceptMyQuotes'|'AcceptOthersQuotes'|'AddChildUnits'|'CreateApprovalRules'|'CreateMyCarts'|'CreateMyOrdersFromMyCarts'|'CreateMyOrdersFromMyQuotes'|'CreateMyQuoteRequestsFromMyCarts'|'CreateMyShoppingLists'|'CreateOrdersFromOthersCarts'|'CreateOrdersFromOthersQuotes'|'CreateOthersCarts'|'CreateOthersShoppingLists'|'CreateQuoteRequestsFromOthersCarts'|'DeclineMyQuotes'|'DeclineOthersQuotes'|'DeleteMyCarts'|'DeleteMyShoppingLists'|'DeleteOthersCarts'|'DeleteOthersShoppingLists'|'ReassignMyQuotes'|'ReassignOthersQuotes'|'RenegotiateMyQuotes'|'RenegotiateOthersQuotes'|'UpdateApprovalFlows'|'UpdateApprovalRules'|'UpdateAssociates'|'UpdateBusinessUnitDetails'|'UpdateMyCarts'|'UpdateMyOrders'|'UpdateMyQuoteRequests'|'UpdateMyShoppingLists'|'UpdateOthersCarts'|'UpdateOthersOrders'|'UpdateOthersQuoteRequests'|'UpdateOthersShoppingLists'|'UpdateParentUnit'|'ViewMyCarts'|'ViewMyOrders'|'ViewMyQuoteRequests'|'ViewMyQuotes'|'ViewMyShoppingLists'|'ViewOthersCarts'|'ViewOthersOrders'|'ViewOthersQuoteRequests'|'ViewOthersQuotes'|'ViewOthersShoppingLists'
PlatformFormat {type:'Platform'}
Price {id:string key?:string value:TypedMoney country?:string customerGroup?:CustomerGroupReference channel?:ChannelReference validFrom?:string validUntil?:string discounted?:DiscountedPrice tiers?:PriceTier[] custom?:CustomFields recurrencePolicy?:RecurrencePolicyReference}
PriceChangedError {code:'PriceChanged' message:string lineItems:string[] shipping:boolean *:any}
PriceDraft {key?:string value:_Money country?:string customerGroup?:CustomerGroupResourceIdentifier channel?:ChannelResourceIdentifier validFrom?:string validUntil?:string discounted?:DiscountedPriceDraft tiers?:PriceTierDraft[] custom?:CustomFieldsDraft recurrencePolicy?:RecurrencePolicyResourceIdentifier}
PriceFunction {currencyCode:string function:string}
PriceSelectionMode = 'Dynamic'|'Fixed'
PriceTier {minimumQuantity:number value:TypedMoney}
PriceTierDraft {minimumQuantity:number value:_Money}
Product {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy key?:string productType:ProductTypeReference masterData:ProductCatalogData taxCategory?:TaxCategoryReference state?:StateReference reviewRatingStatistics?:ReviewRatingStatistics priceMode?:ProductPriceModeEnum warnings?:WarningObject[]}
ProductAddAssetAction {action:'addAsset' variantId?:number sku?:string staged?:boolean asset:AssetDraft position?:number}
ProductAddExternalImageAction {action:'addExternalImage' variantId?:number sku?:string image:Image staged?:boolean}
ProductAddPriceAction {action:'addPrice' variantId?:number sku?:string price:PriceDraft staged?:boolean}
ProductAddToCategoryAction {action:'addToCategory' category:CategoryResourceIdentifier orderHint?:string staged?:boolean}
ProductAddVariantAction {action:'addVariant' sku?:string key?:string prices?:PriceDraft[] images?:Image[] attributes?:Attribute[] staged?:boolean assets?:AssetDraft[]}
ProductAddedToCategoryMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductAddedToCategory' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers category:CategoryReference staged:boolean}
ProductAddedToCategoryMessagePayload {type:'ProductAddedToCategory' category:CategoryReference staged:boolean}
ProductAssignmentMissingError {code:'ProductAssignmentMissing' message:string product:ProductReference *:any}
ProductCatalogData {published:boolean current:ProductData staged:ProductData hasStagedChanges:boolean}
ProductCatalogModel = 'Classic'|'Modular'
ProductChangeAssetNameAction {action:'changeAssetName' variantId?:number sku?:string staged?:boolean assetId?:string assetKey?:string name:LocalizedString}
ProductChangeAssetOrderAction {action:'changeAssetOrder' variantId?:number sku?:string staged?:boolean assetOrder:string[]}
ProductChangeMasterVariantAction {action:'changeMasterVariant' variantId?:number sku?:string staged?:boolean}
ProductChangeNameAction {action:'changeName' name:LocalizedString staged?:boolean}
ProductChangePriceAction {action:'changePrice' priceId:string price:PriceDraft staged?:boolean}
ProductChangeSlugAction {action:'changeSlug' slug:LocalizedString staged?:boolean}
ProductCreatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductCreated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers productProjection:ProductProjection}
ProductCreatedMessagePayload {type:'ProductCreated' productProjection:ProductProjection}
ProductData {name:LocalizedString categories:CategoryReference[] categoryOrderHints?:CategoryOrderHints description?:LocalizedString slug:LocalizedString metaTitle?:LocalizedString metaDescription?:LocalizedString metaKeywords?:LocalizedString masterVariant:ProductVariant variants:ProductVariant[] searchKeywords:SearchKeywords attributes:Attribute[] defaultVariant?:VariantReference}
ProductDeletedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductDeleted' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers removedImageUrls:string[] currentProjection?:ProductProjection}
ProductDeletedMessagePayload {type:'ProductDeleted' removedImageUrls:string[] currentProjection?:ProductProjection}
ProductDiscount {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy name:LocalizedString key?:string description?:LocalizedString value:ProductDiscountValue predicate:string sortOrder:string isActive:boolean references:Reference[] validFrom?:string validUntil?:string}
ProductDiscountChangeIsActiveAction {action:'changeIsActive' isActive:boolean}
ProductDiscountChangeNameAction {action:'changeName' name:LocalizedString}
ProductDiscountChangePredicateAction {action:'changePredicate' predicate:string}
ProductDiscountChangeSortOrderAction {action:'changeSortOrder' sortOrder:string}
ProductDiscountChangeValueAction {action:'changeValue' value:ProductDiscountValueDraft}
ProductDiscountDraft {name:LocalizedString key?:string description?:LocalizedString value:ProductDiscountValueDraft predicate:string sortOrder:string isActive:boolean validFrom?:string validUntil?:string}
ProductDiscountReference {typeId:'product-discount' id:string}
ProductDiscountSetDescriptionAction {action:'setDescription' description?:LocalizedString}
ProductDiscountSetKeyAction {action:'setKey' key?:string}
ProductDiscountSetValidFromAction {action:'setValidFrom' validFrom?:string}
ProductDiscountSetValidFromAndUntilAction {action:'setValidFromAndUntil' validFrom?:string validUntil?:string}
ProductDiscountSetValidUntilAction {action:'setValidUntil' validUntil?:string}
ProductDiscountUpdateAction = ProductDiscountChangeIsActiveAction|ProductDiscountChangeNameAction|ProductDiscountChangePredicateAction|ProductDiscountChangeSortOrderAction|ProductDiscountChangeValueAction|ProductDiscountSetDescriptionAction|ProductDiscountSetKeyAction|ProductDiscountSetValidFromAction|ProductDiscountSetValidFromAndUntilAction|ProductDiscountSetValidUntilAction
ProductDiscountValue = ProductDiscountValueAbsolute|ProductDiscountValueExternal|ProductDiscountValueRelative
ProductDiscountValueAbsolute {type:'absolute' money:CentPrecisionMoney[]}
ProductDiscountValueAbsoluteDraft {type:'absolute' money:Money[]}
ProductDiscountValueDraft = ProductDiscountValueAbsoluteDraft|ProductDiscountValueExternalDraft|ProductDiscountValueRelativeDraft
ProductDiscountValueExternal {type:'external'}
ProductDiscountValueExternalDraft {type:'external'}
ProductDiscountValueRelative {type:'relative' permyriad:number}
ProductDiscountValueRelativeDraft {type:'relative' permyriad:number}
ProductDraft {productType:ProductTypeResourceIdentifier name:LocalizedString slug:LocalizedString key?:string description?:LocalizedString categories?:CategoryResourceIdentifier[] categoryOrderHints?:CategoryOrderHints metaTitle?:LocalizedString metaDescription?:LocalizedString metaKeywords?:LocalizedString masterVariant?:ProductVariantDraft variants?:ProductVariantDraft[] taxCategory?:TaxCategoryResourceIdentifier searchKeywords?:SearchKeywords state?:StateResourceIdentifier publish?:boolean priceMode?:ProductPriceModeEnum attributes?:Attribute[]}
ProductImageAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductImageAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers variantId:number image:Image staged:boolean}
ProductImageAddedMessagePayload {type:'ProductImageAdded' variantId:number image:Image staged:boolean}
ProductMoveImageToPositionAction {action:'moveImageToPosition' variantId?:number sku?:string imageUrl:string position:number staged?:boolean}
ProductPresentWithDifferentVariantSelectionError {code:'ProductPresentWithDifferentVariantSelection' message:string product:ProductReference existingVariantSelection:ProductVariantSelection *:any}
ProductPriceAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductPriceAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers variantId:number price:Price staged:boolean}
ProductPriceAddedMessagePayload {type:'ProductPriceAdded' variantId:number price:Price staged:boolean}
ProductPriceChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductPriceChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers variantId:number oldPrice:Price newPrice:Price staged:boolean oldStagedPrice?:Price}
ProductPriceChangedMessagePayload {type:'ProductPriceChanged' variantId:number oldPrice:Price newPrice:Price staged:boolean oldStagedPrice?:Price}
ProductPriceCustomFieldAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductPriceCustomFieldAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers priceId:string variantId:number staged:boolean name:string value:any}
ProductPriceCustomFieldAddedMessagePayload {type:'ProductPriceCustomFieldAdded' priceId:string variantId:number staged:boolean name:string value:any}
ProductPriceCustomFieldChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductPriceCustomFieldChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers priceId:string variantId:number staged:boolean name:string value:any}
ProductPriceCustomFieldChangedMessagePayload {type:'ProductPriceCustomFieldChanged' priceId:string variantId:number staged:boolean name:string value:any}
ProductPriceCustomFieldRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductPriceCustomFieldRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers priceId:string variantId:number staged:boolean name:string}
ProductPriceCustomFieldRemovedMessagePayload {type:'ProductPriceCustomFieldRemoved' priceId:string variantId:number staged:boolean name:string}
ProductPriceCustomFieldsRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductPriceCustomFieldsRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers priceId:string variantId:number staged:boolean}
ProductPriceCustomFieldsRemovedMessagePayload {type:'ProductPriceCustomFieldsRemoved' priceId:string variantId:number staged:boolean}
ProductPriceCustomFieldsSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductPriceCustomFieldsSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers priceId:string variantId:number staged:boolean customField:CustomFields oldTypeId?:string}
ProductPriceCustomFieldsSetMessagePayload {type:'ProductPriceCustomFieldsSet' priceId:string variantId:number staged:boolean customField:CustomFields oldTypeId?:string}
ProductPriceDiscountsSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductPriceDiscountsSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers updatedPrices:ProductPriceDiscountsSetUpdatedPrice[]}
ProductPriceDiscountsSetMessagePayload {type:'ProductPriceDiscountsSet' updatedPrices:ProductPriceDiscountsSetUpdatedPrice[]}
ProductPriceDiscountsSetUpdatedPrice {variantId:number variantKey?:string sku?:string priceId:string discounted?:DiscountedPrice staged:boolean}
ProductPriceExternalDiscountSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductPriceExternalDiscountSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers variantId:number variantKey?:string sku?:string priceId:string discounted?:DiscountedPrice staged:boolean}
ProductPriceExternalDiscountSetMessagePayload {type:'ProductPriceExternalDiscountSet' variantId:number variantKey?:string sku?:string priceId:string discounted?:DiscountedPrice staged:boolean}
ProductPriceKeySetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductPriceKeySet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers variantId:number priceId?:string oldKey?:string key?:string staged:boolean}
ProductPriceKeySetMessagePayload {type:'ProductPriceKeySet' variantId:number priceId?:string oldKey?:string key?:string staged:boolean}
ProductPriceModeEnum = 'Embedded'|'Standalone'
ProductPriceModeSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductPriceModeSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers to:ProductPriceModeEnum}
ProductPriceModeSetMessagePayload {type:'ProductPriceModeSet' to:ProductPriceModeEnum}
ProductPriceRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductPriceRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers variantId:number price:Price staged:boolean}
ProductPriceRemovedMessagePayload {type:'ProductPriceRemoved' variantId:number price:Price staged:boolean}
ProductPricesSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductPricesSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers variantId:number prices:Price[] staged:boolean}
ProductPricesSetMessagePayload {type:'ProductPricesSet' variantId:number prices:Price[] staged:boolean}
ProductProjection {id:string version:number createdAt:string lastModifiedAt:string key?:string productType:ProductTypeReference name:LocalizedString description?:LocalizedString slug:LocalizedString categories:CategoryReference[] categoryOrderHints?:CategoryOrderHints metaTitle?:LocalizedString metaDescription?:LocalizedString metaKeywords?:LocalizedString searchKeywords?:SearchKeywords hasStagedChanges?:boolean published?:boolean masterVariant:ProductVariant variants:ProductVariant[] taxCategory?:TaxCategoryReference state?:StateReference reviewRatingStatistics?:ReviewRatingStatistics priceMode?:ProductPriceModeEnum attributes:Attribute[]}
ProductPublishAction {action:'publish' scope?:ProductPublishScope}
ProductPublishScope = 'All'|'Prices'
ProductPublishedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductPublished' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers removedImageUrls:string[] productProjection:ProductProjection scope:ProductPublishScope}
ProductPublishedMessagePayload {type:'ProductPublished' removedImageUrls:string[] productProjection:ProductProjection scope:ProductPublishScope}
ProductReference {typeId:'product' id:string}
ProductRemoveAssetAction {action:'removeAsset' variantId?:number sku?:string staged?:boolean assetId?:string assetKey?:string}
ProductRemoveFromCategoryAction {action:'removeFromCategory' category:CategoryResourceIdentifier staged?:boolean}
ProductRemoveImageAction {action:'removeImage' variantId?:number sku?:string imageUrl:string staged?:boolean}
ProductRemovePriceAction {action:'removePrice' priceId:string staged?:boolean}
ProductRemoveVariantAction {action:'removeVariant' id?:number sku?:string staged?:boolean}
ProductRemovedFromCategoryMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductRemovedFromCategory' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers category:CategoryReference staged:boolean}
ProductRemovedFromCategoryMessagePayload {type:'ProductRemovedFromCategory' category:CategoryReference staged:boolean}
ProductResourceIdentifier {typeId:'product' id?:string key?:string}
ProductRevertStagedChangesAction {action:'revertStagedChanges'}
ProductRevertStagedVariantChangesAction {action:'revertStagedVariantChanges' variantId:number}
ProductRevertedStagedChangesMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductRevertedStagedChanges' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers removedImageUrls:string[]}
ProductRevertedStagedChangesMessagePayload {type:'ProductRevertedStagedChanges' removedImageUrls:string[]}
ProductSearchIndexingMode = 'ProductProjectionsSearch'|'ProductsSearch'
ProductSelection {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy key?:string name:LocalizedString productCount:number mode:ProductSelectionMode custom?:CustomFields}
ProductSelectionAddProductAction {action:'addProduct' product:ProductResourceIdentifier variantSelection?:ProductVariantSelection}
ProductSelectionChangeNameAction {action:'changeName' name:LocalizedString}
ProductSelectionCreatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductSelectionCreated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers productSelection:ProductSelection}
ProductSelectionCreatedMessagePayload {type:'ProductSelectionCreated' productSelection:ProductSelection}
ProductSelectionDeletedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductSelectionDeleted' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers}
ProductSelectionDeletedMessagePayload {type:'ProductSelectionDeleted'}
ProductSelectionDraft {key?:string name:LocalizedString custom?:CustomFieldsDraft mode?:ProductSelectionMode}
ProductSelectionExcludeProductAction {action:'excludeProduct' product:ProductResourceIdentifier variantExclusion?:ProductVariantExclusion}
ProductSelectionMode = 'Individual'|'IndividualExclusion'
ProductSelectionProductAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductSelectionProductAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers product:ProductReference variantSelection?:ProductVariantSelection}
ProductSelectionProductAddedMessagePayload {type:'ProductSelectionProductAdded' product:ProductReference variantSelection?:ProductVariantSelection}
ProductSelectionProductExcludedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductSelectionProductExcluded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers product:ProductReference variantExclusion?:ProductVariantExclusion}
ProductSelectionProductExcludedMessagePayload {type:'ProductSelectionProductExcluded' product:ProductReference variantExclusion?:ProductVariantExclusion}
ProductSelectionProductRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductSelectionProductRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers product:ProductReference}
ProductSelectionProductRemovedMessagePayload {type:'ProductSelectionProductRemoved' product:ProductReference}
ProductSelectionReference {typeId:'product-selection' id:string}
ProductSelectionRemoveProductAction {action:'removeProduct' product:ProductResourceIdentifier}
ProductSelectionResourceIdentifier {typeId:'product-selection' id?:string key?:string}
ProductSelectionSetCustomFieldAction {action:'setCustomField' name:string value?:any}
ProductSelectionSetCustomTypeAction {action:'setCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
ProductSelectionSetKeyAction {action:'setKey' key?:string}
ProductSelectionSetVariantExclusionAction {action:'setVariantExclusion' product:ProductResourceIdentifier variantExclusion?:ProductVariantExclusion}
ProductSelectionSetVariantSelectionAction {action:'setVariantSelection' product:ProductResourceIdentifier variantSelection?:ProductVariantSelection}
ProductSelectionSetting {productSelection:ProductSelectionReference active:boolean}
ProductSelectionSettingDraft {productSelection:ProductSelectionResourceIdentifier active?:boolean}
ProductSelectionUpdateAction = ProductSelectionAddProductAction|ProductSelectionChangeNameAction|ProductSelectionExcludeProductAction|ProductSelectionRemoveProductAction|ProductSelectionSetCustomFieldAction|ProductSelectionSetCustomTypeAction|ProductSelectionSetKeyAction|ProductSelectionSetVariantExclusionAction|ProductSelectionSetVariantSelectionAction
ProductSelectionVariantExclusionChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductSelectionVariantExclusionChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers product:ProductReference oldVariantExclusion?:ProductVariantExclusion newVariantExclusion?:ProductVariantExclusion}
ProductSelectionVariantExclusionChangedMessagePayload {type:'ProductSelectionVariantExclusionChanged' product:ProductReference oldVariantExclusion?:ProductVariantExclusion newVariantExclusion?:ProductVariantExclusion}
ProductSelectionVariantSelectionChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductSelectionVariantSelectionChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers product:ProductReference oldVariantSelection?:ProductVariantSelection newVariantSelection?:ProductVariantSelection}
ProductSelectionVariantSelectionChangedMessagePayload {type:'ProductSelectionVariantSelectionChanged' product:ProductReference oldVariantSelection?:ProductVariantSelection newVariantSelection?:ProductVariantSelection}
ProductSetAssetCustomFieldAction {action:'setAssetCustomField' variantId?:number sku?:string staged?:boolean assetId?:string assetKey?:string name:string value?:any}
ProductSetAssetCustomTypeAction {action:'setAssetCustomType' variantId?:number sku?:string staged?:boolean assetId?:string assetKey?:string type?:TypeResourceIdentifier fields?:FieldContainer}
ProductSetAssetDescriptionAction {action:'setAssetDescription' variantId?:number sku?:string staged?:boolean assetId?:string assetKey?:string description?:LocalizedString}
ProductSetAssetKeyAction {action:'setAssetKey' variantId?:number sku?:string staged?:boolean assetId:string assetKey?:string}
ProductSetAssetSourcesAction {action:'setAssetSources' variantId?:number sku?:string staged?:boolean assetId?:string assetKey?:string sources:AssetSource[]}
ProductSetAssetTagsAction {action:'setAssetTags' variantId?:number sku?:string staged?:boolean assetId?:string assetKey?:string tags?:string[]}
ProductSetAttributeAction {action:'setAttribute' variantId?:number sku?:string name:string value?:any staged?:boolean}
ProductSetAttributeInAllVariantsAction {action:'setAttributeInAllVariants' name:string value?:any staged?:boolean}
ProductSetCategoryOrderHintAction {action:'setCategoryOrderHint' categoryId:string orderHint?:string staged?:boolean}
ProductSetDefaultVariantAction {action:'setDefaultVariant' variant?:VariantResourceIdentifier staged?:boolean}
ProductSetDescriptionAction {action:'setDescription' description?:LocalizedString staged?:boolean}
ProductSetDiscountedPriceAction {action:'setDiscountedPrice' priceId:string staged?:boolean discounted?:DiscountedPriceDraft}
ProductSetImageLabelAction {action:'setImageLabel' sku?:string variantId?:number imageUrl:string label?:string staged?:boolean}
ProductSetKeyAction {action:'setKey' key?:string}
ProductSetMetaDescriptionAction {action:'setMetaDescription' metaDescription?:LocalizedString staged?:boolean}
ProductSetMetaKeywordsAction {action:'setMetaKeywords' metaKeywords?:LocalizedString staged?:boolean}
ProductSetMetaTitleAction {action:'setMetaTitle' metaTitle?:LocalizedString staged?:boolean}
ProductSetPriceKeyAction {action:'setPriceKey' priceId:string staged?:boolean key?:string}
ProductSetPriceModeAction {action:'setPriceMode' priceMode?:ProductPriceModeEnum}
ProductSetPricesAction {action:'setPrices' variantId?:number sku?:string prices:PriceDraft[] staged?:boolean}
ProductSetProductAttributeAction {action:'setProductAttribute' name:string value?:any staged?:boolean}
ProductSetProductPriceCustomFieldAction {action:'setProductPriceCustomField' priceId:string staged?:boolean name:string value?:any}
ProductSetProductPriceCustomTypeAction {action:'setProductPriceCustomType' priceId:string staged?:boolean type?:TypeResourceIdentifier fields?:FieldContainer}
ProductSetProductVariantKeyAction {action:'setProductVariantKey' variantId?:number sku?:string key?:string staged?:boolean}
ProductSetSearchKeywordsAction {action:'setSearchKeywords' searchKeywords:SearchKeywords staged?:boolean}
ProductSetSkuAction {action:'setSku' variantId:number sku?:string staged?:boolean}
ProductSetTaxCategoryAction {action:'setTaxCategory' taxCategory?:TaxCategoryResourceIdentifier}
ProductSlugChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductSlugChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers slug:LocalizedString oldSlug?:LocalizedString}
ProductSlugChangedMessagePayload {type:'ProductSlugChanged' slug:LocalizedString oldSlug?:LocalizedString}
ProductStateTransitionMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductStateTransition' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers state:StateReference force:boolean}
ProductStateTransitionMessagePayload {type:'ProductStateTransition' state:StateReference force:boolean}
ProductTailoring {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy key?:string store:StoreKeyReference product:ProductReference published:boolean current:ProductTailoringData staged:ProductTailoringData hasStagedChanges:boolean warnings?:WarningObject[]}
ProductTailoringAddAssetAction {action:'addAsset' variantId?:number sku?:string staged?:boolean asset:AssetDraft position?:number}
ProductTailoringAddExternalImageAction {action:'addExternalImage' variantId?:number sku?:string image:Image staged?:boolean}
ProductTailoringAddVariantAction {action:'addVariant' id?:number sku?:string images?:Image[] assets?:AssetDraft[] attributes?:ProductTailoringAttribute[] staged?:boolean}
ProductTailoringAttribute {name:string value:any}
ProductTailoringChangeAssetNameAction {action:'changeAssetName' variantId?:number sku?:string staged?:boolean assetId?:string assetKey?:string name:LocalizedString}
ProductTailoringChangeAssetOrderAction {action:'changeAssetOrder' variantId?:number sku?:string staged?:boolean assetOrder:string[]}
ProductTailoringCreatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductTailoringCreated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers key?:string store:StoreKeyReference productKey?:string product:ProductReference description?:LocalizedString name?:LocalizedString slug?:LocalizedString metaTitle?:LocalizedString metaDescription?:LocalizedString metaKeywords?:LocalizedString variants?:ProductVariantTailoring[] attributes?:ProductTailoringAttribute[] published:boolean}
ProductTailoringCreatedMessagePayload {type:'ProductTailoringCreated' key?:string store:StoreKeyReference productKey?:string product:ProductReference description?:LocalizedString name?:LocalizedString slug?:LocalizedString metaTitle?:LocalizedString metaDescription?:LocalizedString metaKeywords?:LocalizedString variants?:ProductVariantTailoring[] attributes?:ProductTailoringAttribute[] published:boolean}
ProductTailoringData {name?:LocalizedString description?:LocalizedString metaTitle?:LocalizedString metaDescription?:LocalizedString metaKeywords?:LocalizedString slug?:LocalizedString variants?:ProductVariantTailoring[] attributes?:ProductTailoringAttribute[]}
ProductTailoringDeletedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductTailoringDeleted' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers store:StoreKeyReference productKey?:string product:ProductReference}
ProductTailoringDeletedMessagePayload {type:'ProductTailoringDeleted' store:StoreKeyReference productKey?:string product:ProductReference}
ProductTailoringDescriptionSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductTailoringDescriptionSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers store:StoreKeyReference productKey?:string product:ProductReference description?:LocalizedString oldDescription?:LocalizedString}
ProductTailoringDescriptionSetMessagePayload {type:'ProductTailoringDescriptionSet' store:StoreKeyReference productKey?:string product:ProductReference description?:LocalizedString oldDescription?:LocalizedString}
ProductTailoringDraft {key?:string store:StoreResourceIdentifier product:ProductResourceIdentifier name?:LocalizedString description?:LocalizedString metaTitle?:LocalizedString metaDescription?:LocalizedString metaKeywords?:LocalizedString slug?:LocalizedString publish?:boolean variants?:ProductVariantTailoringDraft[] attributes?:ProductTailoringAttribute[]}
ProductTailoringImageAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductTailoringImageAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers store:StoreKeyReference productKey?:string product:ProductReference variantId:number image:Image}
ProductTailoringImageAddedMessagePayload {type:'ProductTailoringImageAdded' store:StoreKeyReference productKey?:string product:ProductReference variantId:number image:Image}
ProductTailoringImagesSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductTailoringImagesSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers store:StoreKeyReference productKey?:string product:ProductReference variantId:number oldImages?:Image[] images?:Image[]}
ProductTailoringImagesSetMessagePayload {type:'ProductTailoringImagesSet' store:StoreKeyReference productKey?:string product:ProductReference variantId:number oldImages?:Image[] images?:Image[]}
ProductTailoringKeySetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductTailoringKeySet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers store:StoreKeyReference productKey?:string product:ProductReference key?:string oldKey?:string}
ProductTailoringKeySetMessagePayload {type:'ProductTailoringKeySet' store:StoreKeyReference productKey?:string product:ProductReference key?:string oldKey?:string}
ProductTailoringMoveImageToPositionAction {action:'moveImageToPosition' variantId?:number sku?:string imageUrl:string position:number staged?:boolean}
ProductTailoringNameSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductTailoringNameSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers store:StoreKeyReference productKey?:string product:ProductReference name?:LocalizedString oldName?:LocalizedString}
ProductTailoringNameSetMessagePayload {type:'ProductTailoringNameSet' store:StoreKeyReference productKey?:string product:ProductReference name?:LocalizedString oldName?:LocalizedString}
ProductTailoringPublishAction {action:'publish'}
ProductTailoringPublishedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductTailoringPublished' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers store:StoreKeyReference productKey?:string product:ProductReference}
ProductTailoringPublishedMessagePayload {type:'ProductTailoringPublished' store:StoreKeyReference productKey?:string product:ProductReference}
ProductTailoringReference {typeId:'product-tailoring' id:string}
ProductTailoringRemoveAssetAction {action:'removeAsset' variantId?:number sku?:string staged?:boolean assetId?:string assetKey?:string}
ProductTailoringRemoveImageAction {action:'removeImage' variantId?:number sku?:string imageUrl:string staged?:boolean}
ProductTailoringRemoveVariantAction {action:'removeVariant' id?:number sku?:string staged?:boolean}
ProductTailoringSetAssetCustomFieldAction {action:'setAssetCustomField' variantId?:number sku?:string staged?:boolean assetId?:string assetKey?:string name:string value?:any}
ProductTailoringSetAssetCustomTypeAction {action:'setAssetCustomType' variantId?:number sku?:string staged?:boolean assetId?:string assetKey?:string type?:TypeResourceIdentifier fields?:FieldContainer}
ProductTailoringSetAssetDescriptionAction {action:'setAssetDescription' variantId?:number sku?:string staged?:boolean assetId?:string assetKey?:string description?:LocalizedString}
ProductTailoringSetAssetKeyAction {action:'setAssetKey' variantId?:number sku?:string staged?:boolean assetId:string assetKey?:string}
ProductTailoringSetAssetSourcesAction {action:'setAssetSources' variantId?:number sku?:string staged?:boolean assetId?:string assetKey?:string sources:AssetSource[]}
ProductTailoringSetAssetTagsAction {action:'setAssetTags' variantId?:number sku?:string staged?:boolean assetId?:string assetKey?:string tags?:string[]}
ProductTailoringSetAttributeAction {action:'setAttribute' variantId?:number sku?:string name:string value?:any staged?:boolean}
ProductTailoringSetAttributeInAllVariantsAction {action:'setAttributeInAllVariants' name:string value?:any staged?:boolean}
ProductTailoringSetDescriptionAction {action:'setDescription' description?:LocalizedString staged?:boolean}
ProductTailoringSetExternalImagesAction {action:'setImages' variantId?:number sku?:string images?:Image[] staged?:boolean}
ProductTailoringSetImageLabelAction {action:'setImageLabel' sku?:string variantId?:number imageUrl:string label?:string staged?:boolean}
ProductTailoringSetKeyAction {action:'setKey' key?:string}
ProductTailoringSetMetaAttributesAction {action:'setMetaAttributes' metaTitle?:LocalizedString metaDescription?:LocalizedString metaKeywords?:LocalizedString staged?:boolean}
ProductTailoringSetMetaDescriptionAction {action:'setMetaDescription' metaDescription?:LocalizedString staged?:boolean}
ProductTailoringSetMetaKeywordsAction {action:'setMetaKeywords' metaKeywords?:LocalizedString staged?:boolean}
ProductTailoringSetMetaTitleAction {action:'setMetaTitle' metaTitle?:LocalizedString staged?:boolean}
ProductTailoringSetNameAction {action:'setName' name?:LocalizedString staged?:boolean}
ProductTailoringSetProductAttributeAction {action:'setProductAttribute' name:string value?:any staged?:boolean}
ProductTailoringSetSlugAction {action:'setSlug' slug?:LocalizedString staged?:boolean}
ProductTailoringSlugSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductTailoringSlugSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers store:StoreKeyReference productKey?:string product:ProductReference slug?:LocalizedString oldSlug?:LocalizedString}
ProductTailoringSlugSetMessagePayload {type:'ProductTailoringSlugSet' store:StoreKeyReference productKey?:string product:ProductReference slug?:LocalizedString oldSlug?:LocalizedString}
ProductTailoringUnpublishAction {action:'unpublish'}
ProductTailoringUnpublishedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductTailoringUnpublished' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers store:StoreKeyReference productKey?:string product:ProductReference}
ProductTailoringUnpublishedMessagePayload {type:'ProductTailoringUnpublished' store:StoreKeyReference productKey?:string product:ProductReference}
ProductTailoringUpdateAction = ProductTailoringAddAssetAction|ProductTailoringAddExternalImageAction|ProductTailoringAddVariantAction|ProductTailoringChangeAssetNameAction|ProductTailoringChangeAssetOrderAction|ProductTailoringMoveImageToPositionAction|ProductTailoringPublishAction|ProductTailoringRemoveAssetAction|ProductTailoringRemoveImageAction|ProductTailoringRemoveVariantAction|ProductTailoringSetAssetCustomFieldAction|ProductTailoringSetAssetCustomTypeAction|ProductTailoringSetAssetDescriptionAction|ProductTailoringSetAssetKeyAction|ProductTailoringSetAssetSourcesAction|ProductTailoringSetAssetTagsAction|ProductTailoringSetAttributeAction|ProductTailoringSetAttributeInAllVariantsAction|ProductTailoringSetDescriptionAction|ProductTailoringSetExternalImagesAction|ProductTailoringSetImageLabelAction|ProductTailoringSetKeyAction|ProductTailoringSetMetaAttributesAction|ProductTailoringSetMetaDescriptionAction|ProductTailoringSetMetaKeywordsAction|ProductTailoringSetMetaTitleAction|ProductTailoringSetNameAction|ProductTailoringSetProductAttributeAction|ProductTailoringSetSlugAction|ProductTailoringUnpublishAction
ProductTransitionStateAction {action:'transitionState' state?:StateResourceIdentifier force?:boolean}
ProductType {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy key?:string name:string description:string attributes?:AttributeDefinition[]}
ProductTypeAddAttributeDefinitionAction {action:'addAttributeDefinition' attribute:AttributeDefinitionDraft}
ProductTypeAddLocalizedEnumValueAction {action:'addLocalizedEnumValue' attributeName:string value:AttributeLocalizedEnumValue}
ProductTypeAddPlainEnumValueAction {action:'addPlainEnumValue' attributeName:string value:AttributePlainEnumValue}
ProductTypeChangeAttributeConstraintAction {action:'changeAttributeConstraint' attributeName:string newValue:AttributeConstraintEnumDraft}
ProductTypeChangeAttributeNameAction {action:'changeAttributeName' attributeName:string newAttributeName:string}
ProductTypeChangeAttributeOrderByNameAction {action:'changeAttributeOrderByName' attributeNames:string[]}
ProductTypeChangeDescriptionAction {action:'changeDescription' description:string}
ProductTypeChangeEnumKeyAction {action:'changeEnumKey' attributeName:string key:string newKey:string}
ProductTypeChangeInputHintAction {action:'changeInputHint' attributeName:string newValue:TextInputHint}
ProductTypeChangeIsSearchableAction {action:'changeIsSearchable' attributeName:string isSearchable:boolean}
ProductTypeChangeLabelAction {action:'changeLabel' attributeName:string label:LocalizedString}
ProductTypeChangeLocalizedEnumValueLabelAction {action:'changeLocalizedEnumValueLabel' attributeName:string newValue:AttributeLocalizedEnumValue}
ProductTypeChangeLocalizedEnumValueOrderAction {action:'changeLocalizedEnumValueOrder' attributeName:string values:AttributeLocalizedEnumValue[]}
ProductTypeChangeNameAction {action:'changeName' name:string}
ProductTypeChangePlainEnumValueLabelAction {action:'changePlainEnumValueLabel' attributeName:string newValue:AttributePlainEnumValue}
ProductTypeChangePlainEnumValueOrderAction {action:'changePlainEnumValueOrder' attributeName:string values:AttributePlainEnumValue[]}
ProductTypeDraft {key?:string name:string description:string attributes?:AttributeDefinitionDraft[]}
ProductTypeReference {typeId:'product-type' id:string}
ProductTypeRemoveAttributeDefinitionAction {action:'removeAttributeDefinition' name:string}
ProductTypeRemoveEnumValuesAction {action:'removeEnumValues' attributeName:string keys:string[]}
ProductTypeResourceIdentifier {typeId:'product-type' id?:string key?:string}
ProductTypeSetInputTipAction {action:'setInputTip' attributeName:string inputTip?:LocalizedString}
ProductTypeSetKeyAction {action:'setKey' key?:string}
ProductTypeUpdateAction = ProductTypeAddAttributeDefinitionAction|ProductTypeAddLocalizedEnumValueAction|ProductTypeAddPlainEnumValueAction|ProductTypeChangeAttributeConstraintAction|ProductTypeChangeAttributeNameAction|ProductTypeChangeAttributeOrderByNameAction|ProductTypeChangeDescriptionAction|ProductTypeChangeEnumKeyAction|ProductTypeChangeInputHintAction|ProductTypeChangeIsSearchableAction|ProductTypeChangeLabelAction|ProductTypeChangeLocalizedEnumValueLabelAction|ProductTypeChangeLocalizedEnumValueOrderAction|ProductTypeChangeNameAction|ProductTypeChangePlainEnumValueLabelAction|ProductTypeChangePlainEnumValueOrderAction|ProductTypeRemoveAttributeDefinitionAction|ProductTypeRemoveEnumValuesAction|ProductTypeSetInputTipAction|ProductTypeSetKeyAction
ProductUnpublishAction {action:'unpublish'}
ProductUnpublishedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductUnpublished' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers}
ProductUnpublishedMessagePayload {type:'ProductUnpublished'}
ProductUpdateAction = ProductAddAssetAction|ProductAddExternalImageAction|ProductAddPriceAction|ProductAddToCategoryAction|ProductAddVariantAction|ProductChangeAssetNameAction|ProductChangeAssetOrderAction|ProductChangeMasterVariantAction|ProductChangeNameAction|ProductChangePriceAction|ProductChangeSlugAction|ProductMoveImageToPositionAction|ProductPublishAction|ProductRemoveAssetAction|ProductRemoveFromCategoryAction|ProductRemoveImageAction|ProductRemovePriceAction|ProductRemoveVariantAction|ProductRevertStagedChangesAction|ProductRevertStagedVariantChangesAction|ProductSetAssetCustomFieldAction|ProductSetAssetCustomTypeAction|ProductSetAssetDescriptionAction|ProductSetAssetKeyAction|ProductSetAssetSourcesAction|ProductSetAssetTagsAction|ProductSetAttributeAction|ProductSetAttributeInAllVariantsAction|ProductSetCategoryOrderHintAction|ProductSetDefaultVariantAction|ProductSetDescriptionAction|ProductSetDiscountedPriceAction|ProductSetImageLabelAction|ProductSetKeyAction|ProductSetMetaDescriptionAction|ProductSetMetaKeywordsAction|ProductSetMetaTitleAction|ProductSetPriceKeyAction|ProductSetPriceModeAction|ProductSetPricesAction|ProductSetProductAttributeAction|ProductSetProductPriceCustomFieldAction|ProductSetProductPriceCustomTypeAction|ProductSetProductVariantKeyAction|ProductSetSearchKeywordsAction|ProductSetSkuAction|ProductSetTaxCategoryAction|ProductTransitionStateAction|ProductUnpublishAction
ProductVariant {id:number sku?:string key?:string prices?:Price[] attributes?:Attribute[] price?:Price images?:Image[] assets?:Asset[] availability?:ProductVariantAvailability isMatchingVariant?:boolean scopedPrice?:ScopedPrice scopedPriceDiscounted?:boolean recurrencePrices?:Price[]}
ProductVariantAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductVariantAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers variant:ProductVariant staged:boolean}
ProductVariantAddedMessagePayload {type:'ProductVariantAdded' variant:ProductVariant staged:boolean}
ProductVariantAvailability {channels?:ProductVariantChannelAvailabilityMap isOnStock?:boolean restockableInDays?:number availableQuantity?:number id?:string version?:number}
ProductVariantChannelAvailability {isOnStock?:boolean restockableInDays?:number availableQuantity?:number id:string version:number}
ProductVariantChannelAvailabilityMap {*:ProductVariantChannelAvailability}
ProductVariantDeletedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductVariantDeleted' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers variant?:ProductVariant removedImageUrls:string[] staged:boolean}
ProductVariantDeletedMessagePayload {type:'ProductVariantDeleted' variant?:ProductVariant removedImageUrls:string[] staged:boolean}
ProductVariantDraft {sku?:string key?:string prices?:PriceDraft[] attributes?:Attribute[] images?:Image[] assets?:AssetDraft[]}
ProductVariantExclusion {skus:string[]}
ProductVariantImportDraft {id?:number sku?:string prices?:PriceDraft[] attributes?:Attribute[] images?:Image[]}
ProductVariantSelection = ProductVariantSelectionIncludeAllExcept|ProductVariantSelectionIncludeOnly
ProductVariantSelectionIncludeAllExcept {type:'includeAllExcept' skus:string[]}
ProductVariantSelectionIncludeOnly {type:'includeOnly' skus:string[]}
ProductVariantTailoring {id:number images?:Image[] assets?:Asset[] attributes?:ProductTailoringAttribute[]}
ProductVariantTailoringAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductVariantTailoringAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers store:StoreKeyReference productKey?:string product:ProductReference variantId:number variant:ProductVariantTailoring}
ProductVariantTailoringAddedMessagePayload {type:'ProductVariantTailoringAdded' store:StoreKeyReference productKey?:string product:ProductReference variantId:number variant:ProductVariantTailoring}
ProductVariantTailoringDraft {id?:number sku?:string images?:Image[] assets?:Asset[] attributes?:ProductTailoringAttribute[]}
ProductVariantTailoringRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ProductVariantTailoringRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers store:StoreKeyReference productKey?:string product:ProductReference variantId:number variant:ProductVariantTailoring}
ProductVariantTailoringRemovedMessagePayload {type:'ProductVariantTailoringRemoved' store:StoreKeyReference productKey?:string product:ProductReference variantId:number variant:ProductVariantTailoring}
Project {version:number key:string name:string countries:string[] currencies:string[] languages:string[] createdAt:string trialUntil?:string messages:MessagesConfiguration carts:CartsConfiguration shoppingLists?:ShoppingListsConfiguration shippingRateInputType?:ShippingRateInputType externalOAuth?:ExternalOAuth searchIndexing?:SearchIndexingConfiguration businessUnits?:BusinessUnitConfiguration inventory:InventoryConfiguration discounts:DiscountsConfiguration productCatalogModel?:ProductCatalogModel}
ProjectChangeBusinessUnitSearchStatusAction {action:'changeBusinessUnitSearchStatus' status:BusinessUnitSearchStatus}
ProjectChangeBusinessUnitStatusOnCreationAction {action:'changeMyBusinessUnitStatusOnCreation' status:BusinessUnitConfigurationStatus}
ProjectChangeCartsConfigurationAction {action:'changeCartsConfiguration' cartsConfiguration:CartsConfiguration}
ProjectChangeCountriesAction {action:'changeCountries' countries:string[]}
ProjectChangeCountryTaxRateFallbackEnabledAction {action:'changeCountryTaxRateFallbackEnabled' countryTaxRateFallbackEnabled:boolean}
ProjectChangeCurrenciesAction {action:'changeCurrencies' currencies:string[]}
ProjectChangeCustomerSearchStatusAction {action:'changeCustomerSearchStatus' status:CustomerSearchStatus}
ProjectChangeLanguagesAction {action:'changeLanguages' languages:string[]}
ProjectChangeMessagesConfigurationAction {action:'changeMessagesConfiguration' messagesConfiguration:MessagesConfigurationDraft}
ProjectChangeNameAction {action:'changeName' name:string}
ProjectChangeOrderSearchStatusAction {action:'changeOrderSearchStatus' status:OrderSearchStatus}
ProjectChangePriceRoundingModeAction {action:'changePriceRoundingMode' priceRoundingMode:RoundingMode}
ProjectChangeProductSearchIndexingEnabledAction {action:'changeProductSearchIndexingEnabled' enabled:boolean mode?:ProductSearchIndexingMode}
ProjectChangeShoppingListsConfigurationAction {action:'changeShoppingListsConfiguration' shoppingListsConfiguration:ShoppingListsConfiguration}
ProjectChangeTaxRoundingModeAction {action:'changeTaxRoundingMode' taxRoundingMode:RoundingMode}
ProjectNotConfiguredForLanguagesError {code:'ProjectNotConfiguredForLanguages' message:string languages?:string[] *:any}
ProjectSetBusinessUnitAssociateRoleOnCreationAction {action:'setMyBusinessUnitAssociateRoleOnCreation' associateRole:AssociateRoleResourceIdentifier}
ProjectSetDiscountsConfigurationAction {action:'setDiscountsConfiguration' discountsConfiguration:DiscountsConfiguration}
ProjectSetExternalOAuthAction {action:'setExternalOAuth' externalOAuth?:ExternalOAuth}
ProjectSetProductCatalogModelAction {action:'setProductCatalogModel' productCatalogModel:ProductCatalogModel}
ProjectSetReleaseExpiredReservationsAction {action:'setReleaseExpiredReservations' releaseExpiredReservations:boolean}
ProjectSetReservationExpirationInMinutesAction {action:'setReservationExpirationInMinutes' reservationExpirationInMinutes:number}
ProjectSetShippingRateInputTypeAction {action:'setShippingRateInputType' shippingRateInputType?:ShippingRateInputType}
ProjectUpdateAction = ProjectChangeBusinessUnitSearchStatusAction|ProjectChangeBusinessUnitStatusOnCreationAction|ProjectChangeCartsConfigurationAction|ProjectChangeCountriesAction|ProjectChangeCountryTaxRateFallbackEnabledAction|ProjectChangeCurrenciesAction|ProjectChangeCustomerSearchStatusAction|ProjectChangeLanguagesAction|ProjectChangeMessagesConfigurationAction|ProjectChangeNameAction|ProjectChangeOrderSearchStatusAction|ProjectChangePriceRoundingModeAction|ProjectChangeProductSearchIndexingEnabledAction|ProjectChangeShoppingListsConfigurationAction|ProjectChangeTaxRoundingModeAction|ProjectSetBusinessUnitAssociateRoleOnCreationAction|ProjectSetDiscountsConfigurationAction|ProjectSetExternalOAuthAction|ProjectSetProductCatalogModelAction|ProjectSetReleaseExpiredReservationsAction|ProjectSetReservationExpirationInMinutesAction|ProjectSetShippingRateInputTypeAction
QueryComplexityLimitExceededError {code:'QueryComplexityLimitExceeded' message:string *:any}
QueryTimedOutError {code:'QueryTimedOut' message:string *:any}
Quote {id:string version:number createdAt:string lastModifiedAt:string key?:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy quoteRequest:QuoteRequestReference stagedQuote:StagedQuoteReference customer?:CustomerReference customerGroup?:CustomerGroupReference validTo?:string sellerComment?:string buyerComment?:string store?:StoreKeyReference lineItems:LineItem[] customLineItems:CustomLineItem[] totalPrice:TypedMoney taxedPrice?:TaxedPrice shippingAddress?:Address billingAddress?:Address inventoryMode?:InventoryMode taxMode:TaxMode priceRoundingMode:RoundingMode taxRoundingMode:RoundingMode taxCalculationMode:TaxCalculationMode country?:string shippingInfo?:ShippingInfo paymentInfo?:PaymentInfo shippingRateInput?:ShippingRateInput itemShippingAddresses?:Address[] directDiscounts?:DirectDiscount[] custom?:CustomFields quoteState:QuoteState state?:StateReference purchaseOrderNumber?:string businessUnit?:BusinessUnitKeyReference}
QuoteChangeCustomerAction {action:'changeCustomer' customer:CustomerResourceIdentifier}
QuoteChangeQuoteStateAction {action:'changeQuoteState' quoteState:QuoteState}
QuoteCreatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'QuoteCreated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers quote:Quote}
QuoteCreatedMessagePayload {type:'QuoteCreated' quote:Quote}
QuoteCustomerChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'QuoteCustomerChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customer:CustomerReference previousCustomer:CustomerReference}
QuoteCustomerChangedMessagePayload {type:'QuoteCustomerChanged' customer:CustomerReference previousCustomer:CustomerReference}
QuoteDeletedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'QuoteDeleted' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers}
QuoteDeletedMessagePayload {type:'QuoteDeleted'}
QuoteDraft {key?:string stagedQuote:StagedQuoteResourceIdentifier stagedQuoteVersion:number stagedQuoteStateToSent?:boolean state?:StateReference custom?:CustomFieldsDraft}
QuoteReference {typeId:'quote' id:string}
QuoteRenegotiationRequestedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'QuoteRenegotiationRequested' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers buyerComment?:string}
QuoteRenegotiationRequestedMessagePayload {type:'QuoteRenegotiationRequested' buyerComment?:string}
QuoteRequest {id:string version:number createdAt:string lastModifiedAt:string key?:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy quoteRequestState:QuoteRequestState comment?:string customer:CustomerReference customerGroup?:CustomerGroupReference store?:StoreKeyReference lineItems:LineItem[] customLineItems:CustomLineItem[] totalPrice:TypedMoney taxedPrice?:TaxedPrice shippingAddress?:Address billingAddress?:Address inventoryMode?:InventoryMode taxMode:TaxMode priceRoundingMode:RoundingMode taxRoundingMode:RoundingMode taxCalculationMode:TaxCalculationMode country?:string shippingInfo?:ShippingInfo paymentInfo?:PaymentInfo shippingRateInput?:ShippingRateInput itemShippingAddresses?:Address[] directDiscounts?:DirectDiscount[] custom?:CustomFields state?:StateReference purchaseOrderNumber?:string cart?:CartReference businessUnit?:BusinessUnitKeyReference}
QuoteRequestChangeCustomerAction {action:'changeCustomer' customer:CustomerResourceIdentifier}
QuoteRequestChangeQuoteRequestStateAction {action:'changeQuoteRequestState' quoteRequestState:QuoteRequestState}
QuoteRequestCreatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'QuoteRequestCreated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers quoteRequest:QuoteRequest}
QuoteRequestCreatedMessagePayload {type:'QuoteRequestCreated' quoteRequest:QuoteRequest}
QuoteRequestCustomerChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'QuoteRequestCustomerChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customer:CustomerReference previousCustomer:CustomerReference}
QuoteRequestCustomerChangedMessagePayload {type:'QuoteRequestCustomerChanged' customer:CustomerReference previousCustomer:CustomerReference}
QuoteRequestDeletedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'QuoteRequestDeleted' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers}
QuoteRequestDeletedMessagePayload {type:'QuoteRequestDeleted'}
QuoteRequestDraft {cart:CartResourceIdentifier cartVersion:number key?:string comment?:string custom?:CustomFieldsDraft state?:StateReference purchaseOrderNumber?:string}
QuoteRequestQuoteRenegotiationAction {action:'requestQuoteRenegotiation' buyerComment?:string}
QuoteRequestReference {typeId:'quote-request' id:string}
QuoteRequestResourceIdentifier {typeId:'quote-request' id?:string key?:string}
QuoteRequestSetCustomFieldAction {action:'setCustomField' name:string value?:any}
QuoteRequestSetCustomTypeAction {action:'setCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
QuoteRequestState = 'Accepted'|'Cancelled'|'Closed'|'Rejected'|'Submitted'
QuoteRequestStateChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'QuoteRequestStateChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers quoteRequestState:QuoteRequestState oldQuoteRequestState:QuoteRequestState}
QuoteRequestStateChangedMessagePayload {type:'QuoteRequestStateChanged' quoteRequestState:QuoteRequestState oldQuoteRequestState:QuoteRequestState}
QuoteRequestStateTransitionMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'QuoteRequestStateTransition' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers state:StateReference oldState?:StateReference force:boolean}
QuoteRequestStateTransitionMessagePayload {type:'QuoteRequestStateTransition' state:StateReference oldState?:StateReference force:boolean}
QuoteRequestTransitionStateAction {action:'transitionState' state:StateResourceIdentifier force?:boolean}
QuoteRequestUpdateAction = QuoteRequestChangeCustomerAction|QuoteRequestChangeQuoteRequestStateAction|QuoteRequestSetCustomFieldAction|QuoteRequestSetCustomTypeAction|QuoteRequestTransitionStateAction
QuoteSetCustomFieldAction {action:'setCustomField' name:string value?:any}
QuoteSetCustomTypeAction {action:'setCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
QuoteState = 'Accepted'|'Declined'|'DeclinedForRenegotiation'|'Pending'|'RenegotiationAddressed'|'Withdrawn'
QuoteStateChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'QuoteStateChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers quoteState:QuoteState oldQuoteState:QuoteState}
QuoteStateChangedMessagePayload {type:'QuoteStateChanged' quoteState:QuoteState oldQuoteState:QuoteState}
QuoteStateTransitionMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'QuoteStateTransition' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers state:StateReference oldState?:StateReference force:boolean}
QuoteStateTransitionMessagePayload {type:'QuoteStateTransition' state:StateReference oldState?:StateReference force:boolean}
QuoteTransitionStateAction {action:'transitionState' state:StateResourceIdentifier force?:boolean}
QuoteUpdateAction = QuoteChangeCustomerAction|QuoteChangeQuoteStateAction|QuoteRequestQuoteRenegotiationAction|QuoteSetCustomFieldAction|QuoteSetCustomTypeAction|QuoteTransitionStateAction
RecurrencePolicy {id:string version:number createdAt:string lastModifiedAt:string key:string name?:LocalizedString description?:LocalizedString schedule:RecurrencePolicySchedule createdBy?:CreatedBy lastModifiedBy?:LastModifiedBy}
RecurrencePolicyDraft {key:string name?:LocalizedString description?:LocalizedString schedule:RecurrencePolicyScheduleDraft}
RecurrencePolicyReference {typeId:'recurrence-policy' id:string}
RecurrencePolicyResourceIdentifier {typeId:'recurrence-policy' id?:string key?:string}
RecurrencePolicySchedule = DayOfMonthSchedule|StandardSchedule
RecurrencePolicyScheduleDraft = DayOfMonthScheduleDraft|StandardScheduleDraft
RecurrencePolicySetDescriptionAction {action:'setDescription' description?:LocalizedString}
RecurrencePolicySetKeyAction {action:'setKey' key?:string}
RecurrencePolicySetNameAction {action:'setName' name?:LocalizedString}
RecurrencePolicySetScheduleAction {action:'setSchedule' schedule:RecurrencePolicyScheduleDraft}
RecurrencePolicyUpdateAction = RecurrencePolicySetDescriptionAction|RecurrencePolicySetKeyAction|RecurrencePolicySetNameAction|RecurrencePolicySetScheduleAction
RecurringOrder {id:string version:number createdAt:string lastModifiedAt:string key?:string cart:CartReference originOrder:OrderReference startsAt:string resumesAt?:string expiresAt?:string lastOrderAt?:string nextOrderAt?:string skipConfiguration?:SkipConfiguration store?:StoreKeyReference businessUnit?:BusinessUnitKeyReference state?:StateReference recurringOrderState:RecurringOrderState schedule:RecurrencePolicySchedule customer?:CustomerReference customerEmail?:string custom?:CustomFields lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy}
RecurringOrderActive {type:'active' resumesAt?:string}
RecurringOrderCanceled {type:'canceled' reason?:string}
RecurringOrderCreatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'RecurringOrderCreated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers recurringOrder:RecurringOrder}
RecurringOrderCreatedMessagePayload {type:'RecurringOrderCreated' recurringOrder:RecurringOrder}
RecurringOrderCustomFieldAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'RecurringOrderCustomFieldAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string value:any}
RecurringOrderCustomFieldAddedMessagePayload {type:'RecurringOrderCustomFieldAdded' name:string value:any}
RecurringOrderCustomFieldChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'RecurringOrderCustomFieldChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string value:any previousValue?:any}
RecurringOrderCustomFieldChangedMessagePayload {type:'RecurringOrderCustomFieldChanged' name:string value:any previousValue?:any}
RecurringOrderCustomFieldRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'RecurringOrderCustomFieldRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name:string}
RecurringOrderCustomFieldRemovedMessagePayload {type:'RecurringOrderCustomFieldRemoved' name:string}
RecurringOrderCustomTypeRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'RecurringOrderCustomTypeRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers previousTypeId?:string}
RecurringOrderCustomTypeRemovedMessagePayload {type:'RecurringOrderCustomTypeRemoved' previousTypeId?:string}
RecurringOrderCustomTypeSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'RecurringOrderCustomTypeSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers customFields:CustomFields previousTypeId?:string}
RecurringOrderCustomTypeSetMessagePayload {type:'RecurringOrderCustomTypeSet' customFields:CustomFields previousTypeId?:string}
RecurringOrderDeletedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'RecurringOrderDeleted' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers recurringOrder:RecurringOrder}
RecurringOrderDeletedMessagePayload {type:'RecurringOrderDeleted' recurringOrder:RecurringOrder}
RecurringOrderDraft {key?:string cart:CartResourceIdentifier cartVersion:number startsAt?:string expiresAt?:string state?:StateResourceIdentifier custom?:CustomFieldsDraft}
RecurringOrderExpired {type:'expired'}
RecurringOrderExpiresAtSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'RecurringOrderExpiresAtSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers newExpiresAt:string oldExpiresAt:string}
RecurringOrderExpiresAtSetMessagePayload {type:'RecurringOrderExpiresAtSet' newExpiresAt:string oldExpiresAt:string}
RecurringOrderFailedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'RecurringOrderFailed' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers cartId:string failedAt:string failureReason:string orderScheduledAt:string errors?:RecurringOrderFailureError[]}
RecurringOrderFailedMessagePayload {type:'RecurringOrderFailed' cartId:string failedAt:string failureReason:string orderScheduledAt:string errors?:RecurringOrderFailureError[]}
RecurringOrderFailureError {code:'RecurringOrderFailure' message:string details:any *:any}
RecurringOrderKeySetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'RecurringOrderKeySet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers key?:string oldKey?:string}
RecurringOrderKeySetMessagePayload {type:'RecurringOrderKeySet' key?:string oldKey?:string}
RecurringOrderPaused {type:'paused'}
RecurringOrderReference {typeId:'recurring-order' id:string}
RecurringOrderScheduleSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'RecurringOrderScheduleSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers recurrencePolicySchedule:RecurrencePolicySchedule oldRecurrencePolicySchedule:RecurrencePolicySchedule}
RecurringOrderScheduleSetMessagePayload {type:'RecurringOrderScheduleSet' recurrencePolicySchedule:RecurrencePolicySchedule oldRecurrencePolicySchedule:RecurrencePolicySchedule}
RecurringOrderScope = AnyOrder|ApplicableRecurrencePolicies|NonRecurringOrdersOnly|RecurringOrdersOnly
RecurringOrderScopeDraft = AnyOrderDraft|ApplicableRecurrencePoliciesDraft|NonRecurringOrdersOnlyDraft|RecurringOrdersOnlyDraft
RecurringOrderSetCustomFieldAction {action:'setCustomField' name:string value?:any}
RecurringOrderSetCustomTypeAction {action:'setCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
RecurringOrderSetExpiresAtAction {action:'setExpiresAt' expiresAt?:string}
RecurringOrderSetKeyAction {action:'setKey' key?:string}
RecurringOrderSetOrderSkipConfigurationAction {action:'setOrderSkipConfiguration' skipConfigurationInputDraft?:SkipConfigurationDraft updatedExpiresAt?:string}
RecurringOrderSetScheduleAction {action:'setSchedule' recurrencePolicy:RecurrencePolicyResourceIdentifier}
RecurringOrderSetStartsAtAction {action:'setStartsAt' startsAt:string}
RecurringOrderSetStateAction {action:'setRecurringOrderState' recurringOrderState:RecurringOrderStateDraft}
RecurringOrderStartsAtSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'RecurringOrderStartsAtSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers startsAt:string oldStartsAt:string}
RecurringOrderStartsAtSetMessagePayload {type:'RecurringOrderStartsAtSet' startsAt:string oldStartsAt:string}
RecurringOrderState = 'Active'|'Canceled'|'Expired'|'Failed'|'Paused'
RecurringOrderStateChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'RecurringOrderStateChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers state:RecurringOrderState oldState?:RecurringOrderState}
RecurringOrderStateChangedMessagePayload {type:'RecurringOrderStateChanged' state:RecurringOrderState oldState?:RecurringOrderState}
RecurringOrderStateDraft = RecurringOrderActive|RecurringOrderCanceled|RecurringOrderExpired|RecurringOrderPaused
RecurringOrderStateTransitionMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'RecurringOrderStateTransition' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers state:StateReference oldState?:StateReference force:boolean}
RecurringOrderStateTransitionMessagePayload {type:'RecurringOrderStateTransition' state:StateReference oldState?:StateReference force:boolean}
RecurringOrderTransitionStateAction {action:'transitionState' state:StateResourceIdentifier force?:boolean}
RecurringOrderUpdateAction = RecurringOrderSetCustomFieldAction|RecurringOrderSetCustomTypeAction|RecurringOrderSetExpiresAtAction|RecurringOrderSetKeyAction|RecurringOrderSetOrderSkipConfigurationAction|RecurringOrderSetScheduleAction|RecurringOrderSetStartsAtAction|RecurringOrderSetStateAction|RecurringOrderTransitionStateAction
RecurringOrdersOnly {type:'RecurringOrdersOnly'}
RecurringOrdersOnlyDraft {type:'RecurringOrdersOnly'}
Reference = AssociateRoleReference|AttributeGroupReference|BusinessUnitReference|CartDiscountReference|CartReference|CategoryReference|ChannelReference|CustomObjectReference|CustomerEmailTokenReference|CustomerGroupReference|CustomerPasswordTokenReference|CustomerReference|DirectDiscountReference|DiscountCodeReference|DiscountGroupReference|ExtensionReference|InventoryEntryReference|OrderEditReference|OrderReference|PaymentMethodReference|PaymentReference|ProductDiscountReference|ProductReference|ProductSelectionReference|ProductTailoringReference|ProductTypeReference|QuoteReference|QuoteRequestReference|RecurrencePolicyReference|RecurringOrderReference|ReservationReference|ReviewReference|ShippingMethodReference|ShoppingListReference|StagedQuoteReference|StandalonePriceReference|StateReference|StoreReference|TaxCategoryReference|TypeReference|VariantReference|ZoneReference
ReferenceExistsError {code:'ReferenceExists' message:string referencedBy?:ReferenceTypeId *:any}
ReferenceTypeId = 'approval-flow'|'approval-rule'|'associate-role'|'attribute-group'|'business-unit'|'cart'|'cart-discount'|'category'|'channel'|'customer'|'customer-email-token'|'customer-group'|'customer-password-token'|'direct-discount'|'discount-code'|'discount-group'|'extension'|'inventory-entry'|'key-value-document'|'order'|'order-edit'|'payment'|'payment-method'|'product'|'product-discount'|'product-price'|'product-selection'|'product-tailoring'|'product-type'|'quote'|'quote-request'|'recurrence-policy'|'recurring-order'|'reservation'|'review'|'shipping-method'|'shopping-list'|'staged-quote'|'standalone-price'|'state'|'store'|'subscription'|'tax-category'|'type'|'variant'|'zone'
ReferencedResourceNotFoundError {code:'ReferencedResourceNotFound' message:string typeId:ReferenceTypeId id?:string key?:string *:any}
RemoveToolCustomizationTarget {tool:McpServerTool}
RequiredFieldError {code:'RequiredField' message:string field:string *:any}
ReservationReference {typeId:'reservation' id:string}
ResourceNotFoundError {code:'ResourceNotFound' message:string *:any}
ResourceSizeLimitExceededError {code:'ResourceSizeLimitExceeded' message:string *:any}
ResourceTypeId = 'address'|'approval-flow'|'approval-rule'|'asset'|'associate-role'|'business-unit'|'cart-discount'|'category'|'channel'|'custom-line-item'|'customer'|'customer-group'|'discount-code'|'inventory-entry'|'line-item'|'order'|'order-delivery'|'order-edit'|'order-parcel'|'order-return-item'|'payment'|'payment-interface-interaction'|'payment-method'|'payment-method-info'|'product-price'|'product-selection'|'product-tailoring'|'quote'|'recurring-order'|'reservation'|'review'|'shipping'|'shipping-method'|'shopping-list'|'shopping-list-text-line-item'|'standalone-price'|'store'|'transaction'
ReturnInfo {items:ReturnItem[] returnTrackingId?:string returnDate?:string}
ReturnInfoAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ReturnInfoAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers returnInfo:ReturnInfo}
ReturnInfoAddedMessagePayload {type:'ReturnInfoAdded' returnInfo:ReturnInfo}
ReturnInfoDraft {items:ReturnItemDraft[] returnTrackingId?:string returnDate?:string}
ReturnInfoSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ReturnInfoSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers returnInfo?:ReturnInfo[]}
ReturnInfoSetMessagePayload {type:'ReturnInfoSet' returnInfo?:ReturnInfo[]}
ReturnItem = CustomLineItemReturnItem|LineItemReturnItem
ReturnItemDraft {key?:string quantity:number lineItemId?:string customLineItemId?:string comment?:string shipmentState:ReturnShipmentState custom?:CustomFieldsDraft}
ReturnPaymentState = 'Initial'|'NonRefundable'|'NotRefunded'|'Refunded'
ReturnShipmentState = 'Advised'|'BackInStock'|'Returned'|'Unusable'
Review {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy key?:string uniquenessValue?:string locale?:string authorName?:string title?:string text?:string target?:ProductReference|ChannelReference includedInStatistics:boolean rating?:number state?:StateReference customer?:CustomerReference custom?:CustomFields}
ReviewCreatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ReviewCreated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers review:Review}
ReviewCreatedMessagePayload {type:'ReviewCreated' review:Review}
ReviewDraft {key?:string uniquenessValue?:string locale?:string authorName?:string title?:string text?:string target?:ProductResourceIdentifier|ChannelResourceIdentifier state?:StateResourceIdentifier rating?:number customer?:CustomerResourceIdentifier custom?:CustomFieldsDraft}
ReviewRatingSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ReviewRatingSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers oldRating?:number newRating?:number includedInStatistics:boolean target?:Reference}
ReviewRatingSetMessagePayload {type:'ReviewRatingSet' oldRating?:number newRating?:number includedInStatistics:boolean target?:Reference}
ReviewRatingStatistics {averageRating:number highestRating:number lowestRating:number count:number ratingsDistribution:any}
ReviewReference {typeId:'review' id:string}
ReviewSetAuthorNameAction {action:'setAuthorName' authorName?:string}
ReviewSetCustomFieldAction {action:'setCustomField' name:string value?:any}
ReviewSetCustomTypeAction {action:'setCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
ReviewSetCustomerAction {action:'setCustomer' customer?:CustomerResourceIdentifier}
ReviewSetKeyAction {action:'setKey' key?:string}
ReviewSetLocaleAction {action:'setLocale' locale?:string}
ReviewSetRatingAction {action:'setRating' rating?:number}
ReviewSetTargetAction {action:'setTarget' target:ProductResourceIdentifier|ChannelResourceIdentifier}
ReviewSetTextAction {action:'setText' text?:string}
ReviewSetTitleAction {action:'setTitle' title?:string}
ReviewStateTransitionMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ReviewStateTransition' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers oldState?:StateReference newState:StateReference oldIncludedInStatistics:boolean newIncludedInStatistics:boolean target?:Reference force:boolean}
ReviewStateTransitionMessagePayload {type:'ReviewStateTransition' oldState?:StateReference newState:StateReference oldIncludedInStatistics:boolean newIncludedInStatistics:boolean target?:Reference force:boolean}
ReviewTransitionStateAction {action:'transitionState' state:StateResourceIdentifier force?:boolean}
ReviewUpdateAction = ReviewSetAuthorNameAction|ReviewSetCustomFieldAction|ReviewSetCustomTypeAction|ReviewSetCustomerAction|ReviewSetKeyAction|ReviewSetLocaleAction|ReviewSetRatingAction|ReviewSetTargetAction|ReviewSetTextAction|ReviewSetTitleAction|ReviewTransitionStateAction
RoundingMode = 'HalfDown'|'HalfEven'|'HalfUp'
RuleApprover {associateRole:AssociateRoleKeyReference}
RuleApproverDraft {associateRole:AssociateRoleResourceIdentifier}
RuleRequester {associateRole:AssociateRoleKeyReference}
RuleRequesterDraft {associateRole:AssociateRoleResourceIdentifier}
ScopedPrice {id:string value:TypedMoney currentValue:TypedMoney country?:string customerGroup?:CustomerGroupReference channel?:ChannelReference validFrom?:string validUntil?:string discounted?:DiscountedPrice custom?:CustomFields}
ScoreShippingRateInput {type:'Score' score:number}
ScoreShippingRateInputDraft {type:'Score' score:number}
SearchDeactivatedError {code:'SearchDeactivated' message:string *:any}
SearchExecutionFailureError {code:'SearchExecutionFailure' message:string *:any}
SearchFacetPathNotFoundError {code:'SearchFacetPathNotFound' message:string *:any}
SearchIndexingConfiguration {products?:SearchIndexingConfigurationValues productsSearch?:SearchIndexingConfigurationValues orders?:SearchIndexingConfigurationValues customers?:SearchIndexingConfigurationValues businessUnits?:SearchIndexingConfigurationValues}
SearchIndexingConfigurationStatus = 'Activated'|'Deactivated'|'Indexing'
SearchIndexingConfigurationValues {status?:SearchIndexingConfigurationStatus lastModifiedAt?:string lastModifiedBy?:LastModifiedBy}
SearchIndexingInProgressError {code:'SearchIndexingInProgress' message:string *:any}
SearchKeyword {text:string suggestTokenizer?:SuggestTokenizer}
SearchKeywords {*:SearchKeyword[]}
SearchNotReadyError {code:'SearchNotReady' message:string *:any}
SelectionMode = 'Cheapest'|'MostExpensive'
SemanticErrorError {code:'SemanticError' message:string *:any}
ShipmentState = 'Backorder'|'Canceled'|'Delayed'|'Delivered'|'Partial'|'Pending'|'Ready'|'Shipped'
Shipping {shippingKey:string shippingInfo:ShippingInfo shippingAddress:Address shippingRateInput?:ShippingRateInput shippingCustomFields?:CustomFields}
ShippingDraft {key:string shippingMethod?:ShippingMethodReference shippingAddress:_BaseAddress shippingRateInput?:ShippingRateInputDraft externalTaxRate?:ExternalTaxRateDraft deliveries?:DeliveryDraft[] custom?:CustomFieldsDraft}
ShippingInfo {shippingMethodName:string price:CentPrecisionMoney shippingRate:ShippingRate taxedPrice?:TaxedItemPrice taxRate?:TaxRate taxCategory?:TaxCategoryReference shippingMethod?:ShippingMethodReference deliveries?:Delivery[] discountedPrice?:DiscountedLineItemPrice shippingMethodState:ShippingMethodState estimatedDelivery?:EstimatedDelivery}
ShippingInfoImportDraft {shippingMethodName:string price:_Money shippingRate:ShippingRateDraft taxRate?:TaxRate taxedPrice?:TaxedPriceDraft taxCategory?:TaxCategoryResourceIdentifier shippingMethod?:ShippingMethodResourceIdentifier deliveries?:DeliveryDraft[] discountedPrice?:DiscountedLineItemPriceDraft shippingMethodState?:ShippingMethodState}
ShippingMethod {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy key?:string name:string localizedName?:LocalizedString description?:string localizedDescription?:LocalizedString taxCategory:TaxCategoryReference zoneRates:ZoneRate[] active:boolean isDefault:boolean predicate?:string custom?:CustomFields stores:StoreKeyReference[] carrier?:string}
ShippingMethodAddShippingRateAction {action:'addShippingRate' zone:ZoneResourceIdentifier shippingRate:ShippingRateDraft}
ShippingMethodAddStoreAction {action:'addStore' store:StoreResourceIdentifier}
ShippingMethodAddZoneAction {action:'addZone' zone:ZoneResourceIdentifier}
ShippingMethodChangeActiveAction {action:'changeActive' active:boolean}
ShippingMethodChangeIsDefaultAction {action:'changeIsDefault' isDefault:boolean}
ShippingMethodChangeNameAction {action:'changeName' name:string}
ShippingMethodChangeTaxCategoryAction {action:'changeTaxCategory' taxCategory:TaxCategoryResourceIdentifier}
ShippingMethodDoesNotMatchCartError {code:'ShippingMethodDoesNotMatchCart' message:string *:any}
ShippingMethodDraft {key?:string name:string localizedName?:LocalizedString description?:string localizedDescription?:LocalizedString taxCategory:TaxCategoryResourceIdentifier zoneRates:ZoneRateDraft[] active?:boolean isDefault:boolean predicate?:string custom?:CustomFieldsDraft stores?:StoreResourceIdentifier[] carrier?:string}
ShippingMethodReference {typeId:'shipping-method' id:string}
ShippingMethodRemoveShippingRateAction {action:'removeShippingRate' zone:ZoneResourceIdentifier shippingRate:ShippingRateDraft}
ShippingMethodRemoveStoreAction {action:'removeStore' store:StoreResourceIdentifier}
ShippingMethodRemoveZoneAction {action:'removeZone' zone:ZoneResourceIdentifier}
ShippingMethodResourceIdentifier {typeId:'shipping-method' id?:string key?:string}
ShippingMethodSetCarrierAction {action:'setCarrier' carrier?:string}
ShippingMethodSetCustomFieldAction {action:'setCustomField' name:string value?:any}
ShippingMethodSetCustomTypeAction {action:'setCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
ShippingMethodSetDescriptionAction {action:'setDescription' description?:string}
ShippingMethodSetKeyAction {action:'setKey' key?:string}
ShippingMethodSetLocalizedDescriptionAction {action:'setLocalizedDescription' localizedDescription?:LocalizedString}
ShippingMethodSetLocalizedNameAction {action:'setLocalizedName' localizedName?:LocalizedString}
ShippingMethodSetPredicateAction {action:'setPredicate' predicate?:string}
ShippingMethodSetStoresAction {action:'setStores' stores:StoreResourceIdentifier[]}
ShippingMethodState = 'DoesNotMatchCart'|'MatchesCart'
ShippingMethodUpdateAction = ShippingMethodAddShippingRateAction|ShippingMethodAddStoreAction|ShippingMethodAddZoneAction|ShippingMethodChangeActiveAction|ShippingMethodChangeIsDefaultAction|ShippingMethodChangeNameAction|ShippingMethodChangeTaxCategoryAction|ShippingMethodRemoveShippingRateAction|ShippingMethodRemoveStoreAction|ShippingMethodRemoveZoneAction|ShippingMethodSetCarrierAction|ShippingMethodSetCustomFieldAction|ShippingMethodSetCustomTypeAction|ShippingMethodSetDescriptionAction|ShippingMethodSetKeyAction|ShippingMethodSetLocalizedDescriptionAction|ShippingMethodSetLocalizedNameAction|ShippingMethodSetPredicateAction|ShippingMethodSetStoresAction
ShippingMode = 'Multiple'|'Single'
ShippingRate {price:CentPrecisionMoney freeAbove?:CentPrecisionMoney isMatching?:boolean tiers:ShippingRatePriceTier[]}
ShippingRateDraft {price:_Money freeAbove?:_Money tiers?:ShippingRatePriceTier[]}
ShippingRateInput = ClassificationShippingRateInput|ScoreShippingRateInput
ShippingRateInputDraft = ClassificationShippingRateInputDraft|ScoreShippingRateInputDraft
ShippingRateInputType = CartClassificationType|CartScoreType|CartValueType
ShippingRatePriceTier = CartClassificationTier|CartScoreTier|CartValueTier
ShoppingList {id:string version:number createdAt:string lastModifiedAt:string name:LocalizedString key?:string customer?:CustomerReference slug?:LocalizedString description?:LocalizedString lineItems:ShoppingListLineItem[] textLineItems:TextLineItem[] deleteDaysAfterLastModification?:number anonymousId?:string store?:StoreKeyReference businessUnit?:BusinessUnitKeyReference custom?:CustomFields lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy}
ShoppingListAddLineItemAction {action:'addLineItem' key?:string sku?:string productId?:string variantId?:number quantity?:number addedAt?:string custom?:CustomFieldsDraft}
ShoppingListAddTextLineItemAction {action:'addTextLineItem' name:LocalizedString key?:string description?:LocalizedString quantity?:number addedAt?:string custom?:CustomFieldsDraft}
ShoppingListChangeLineItemQuantityAction {action:'changeLineItemQuantity' lineItemId?:string lineItemKey?:string quantity:number}
ShoppingListChangeLineItemsOrderAction {action:'changeLineItemsOrder' lineItemOrder:string[]}
ShoppingListChangeNameAction {action:'changeName' name:LocalizedString}
ShoppingListChangeTextLineItemNameAction {action:'changeTextLineItemName' textLineItemId?:string textLineItemKey?:string name:LocalizedString}
ShoppingListChangeTextLineItemQuantityAction {action:'changeTextLineItemQuantity' textLineItemId?:string textLineItemKey?:string quantity:number}
ShoppingListChangeTextLineItemsOrderAction {action:'changeTextLineItemsOrder' textLineItemOrder:string[]}
ShoppingListDraft {name:LocalizedString slug?:LocalizedString customer?:CustomerResourceIdentifier key?:string description?:LocalizedString anonymousId?:string deleteDaysAfterLastModification?:number lineItems?:ShoppingListLineItemDraft[] textLineItems?:TextLineItemDraft[] store?:StoreResourceIdentifier businessUnit?:BusinessUnitResourceIdentifier custom?:CustomFieldsDraft}
ShoppingListLineItem {addedAt:string custom?:CustomFields deactivatedAt?:string id:string key?:string name:LocalizedString productId:string productType:ProductTypeReference published:boolean quantity:number variantId?:number variant?:ProductVariant productSlug?:LocalizedString}
ShoppingListLineItemAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ShoppingListLineItemAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers lineItem:ShoppingListLineItem}
ShoppingListLineItemAddedMessagePayload {type:'ShoppingListLineItemAdded' lineItem:ShoppingListLineItem}
ShoppingListLineItemDraft {key?:string productId?:string variantId?:number sku?:string addedAt?:string custom?:CustomFieldsDraft quantity?:number}
ShoppingListLineItemRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'ShoppingListLineItemRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers lineItem:ShoppingListLineItem}
ShoppingListLineItemRemovedMessagePayload {type:'ShoppingListLineItemRemoved' lineItem:ShoppingListLineItem}
ShoppingListMessage = ShoppingListLineItemAddedMessage|ShoppingListLineItemRemovedMessage
ShoppingListMessagePayload = ShoppingListLineItemAddedMessagePayload|ShoppingListLineItemRemovedMessagePayload
ShoppingListReference {typeId:'shopping-list' id:string}
ShoppingListRemoveLineItemAction {action:'removeLineItem' lineItemId?:string lineItemKey?:string quantity?:number}
ShoppingListRemoveTextLineItemAction {action:'removeTextLineItem' textLineItemId?:string textLineItemKey?:string quantity?:number}
ShoppingListResourceIdentifier {typeId:'shopping-list' id?:string key?:string}
ShoppingListSetAnonymousIdAction {action:'setAnonymousId' anonymousId?:string}
ShoppingListSetBusinessUnitAction {action:'setBusinessUnit' businessUnit:BusinessUnitResourceIdentifier}
ShoppingListSetCustomFieldAction {action:'setCustomField' name:string value?:any}
ShoppingListSetCustomTypeAction {action:'setCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
ShoppingListSetCustomerAction {action:'setCustomer' customer?:CustomerResourceIdentifier}
ShoppingListSetDeleteDaysAfterLastModificationAction {action:'setDeleteDaysAfterLastModification' deleteDaysAfterLastModification?:number}
ShoppingListSetDescriptionAction {action:'setDescription' description?:LocalizedString}
ShoppingListSetKeyAction {action:'setKey' key?:string}
ShoppingListSetLineItemCustomFieldAction {action:'setLineItemCustomField' lineItemId?:string lineItemKey?:string name:string value?:any}
ShoppingListSetLineItemCustomTypeAction {action:'setLineItemCustomType' lineItemId?:string lineItemKey?:string type?:TypeResourceIdentifier fields?:FieldContainer}
ShoppingListSetSlugAction {action:'setSlug' slug?:LocalizedString}
ShoppingListSetStoreAction {action:'setStore' store?:StoreResourceIdentifier}
ShoppingListSetTextLineItemCustomFieldAction {action:'setTextLineItemCustomField' textLineItemId?:string textLineItemKey?:string name:string value?:any}
ShoppingListSetTextLineItemCustomTypeAction {action:'setTextLineItemCustomType' textLineItemId?:string textLineItemKey?:string type?:TypeResourceIdentifier fields?:FieldContainer}
ShoppingListSetTextLineItemDescriptionAction {action:'setTextLineItemDescription' textLineItemId?:string textLineItemKey?:string description?:LocalizedString}
ShoppingListStoreSetMessagePayload {type:'ShoppingListStoreSet' store:StoreKeyReference}
ShoppingListUpdateAction = ShoppingListAddLineItemAction|ShoppingListAddTextLineItemAction|ShoppingListChangeLineItemQuantityAction|ShoppingListChangeLineItemsOrderAction|ShoppingListChangeNameAction|ShoppingListChangeTextLineItemNameAction|ShoppingListChangeTextLineItemQuantityAction|ShoppingListChangeTextLineItemsOrderAction|ShoppingListRemoveLineItemAction|ShoppingListRemoveTextLineItemAction|ShoppingListSetAnonymousIdAction|ShoppingListSetBusinessUnitAction|ShoppingListSetCustomFieldAction|ShoppingListSetCustomTypeAction|ShoppingListSetCustomerAction|ShoppingListSetDeleteDaysAfterLastModificationAction|ShoppingListSetDescriptionAction|ShoppingListSetKeyAction|ShoppingListSetLineItemCustomFieldAction|ShoppingListSetLineItemCustomTypeAction|ShoppingListSetSlugAction|ShoppingListSetStoreAction|ShoppingListSetTextLineItemCustomFieldAction|ShoppingListSetTextLineItemCustomTypeAction|ShoppingListSetTextLineItemDescriptionAction
ShoppingListsConfiguration {deleteDaysAfterLastModification:number}
SkipConfiguration = Counter
SkipConfigurationDraft = CounterDraft
SnsDestination {type:'SNS' accessKey?:string accessSecret?:string topicArn:string authenticationMode?:AwsAuthenticationMode}
SqsDestination {type:'SQS' accessKey?:string accessSecret?:string queueUrl:string region:string authenticationMode?:AwsAuthenticationMode}
Stacking {type:'Stacking'}
StackingMode = 'Stacking'|'StopAfterThisDiscount'
StagedOrder {id:string version:number createdAt:string lastModifiedAt:string orderNumber?:string purchaseOrderNumber?:string customerId?:string customerEmail?:string customerGroup?:CustomerGroupReference anonymousId?:string businessUnit?:BusinessUnitKeyReference store?:StoreKeyReference lineItems:LineItem[] customLineItems:CustomLineItem[] totalPrice:CentPrecisionMoney taxedPrice?:TaxedPrice taxedShippingPrice?:TaxedPrice discountOnTotalPrice?:DiscountOnTotalPrice priceRoundingMode?:RoundingMode taxMode?:TaxMode taxRoundingMode?:RoundingMode taxCalculationMode?:TaxCalculationMode inventoryMode?:InventoryMode billingAddress?:Address shippingAddress?:Address shippingMode:ShippingMode shippingKey?:string shippingInfo?:ShippingInfo shippingRateInput?:ShippingRateInput shippingCustomFields?:CustomFields shipping:Shipping[] itemShippingAddresses?:Address[] discountCodes?:DiscountCodeInfo[] directDiscounts?:DirectDiscount[] refusedGifts:CartDiscountReference[] paymentInfo?:PaymentInfo country?:string locale?:string origin:CartOrigin cart?:CartReference quote?:QuoteReference recurringOrder?:RecurringOrderReference orderState:OrderState shipmentState?:ShipmentState paymentState?:PaymentState state?:StateReference syncInfo:SyncInfo[] returnInfo?:ReturnInfo[] discountTypeCombination?:DiscountTypeCombination lastMessageSequenceNumber?:number custom?:CustomFields completedAt?:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy}
StagedOrderAddCustomLineItemAction {action:'addCustomLineItem' money:_Money name:LocalizedString key?:string quantity?:number slug:string taxCategory?:TaxCategoryResourceIdentifier externalTaxRate?:ExternalTaxRateDraft shippingDetails?:ItemShippingDetailsDraft priceMode?:CustomLineItemPriceMode custom?:CustomFieldsDraft recurrenceInfo?:CustomLineItemRecurrenceInfoDraft}
StagedOrderAddDeliveryAction {action:'addDelivery' deliveryKey?:string shippingKey?:string items?:DeliveryItem[] address?:_BaseAddress parcels?:ParcelDraft[] custom?:CustomFieldsDraft}
StagedOrderAddDiscountCodeAction {action:'addDiscountCode' code:string}
StagedOrderAddItemShippingAddressAction {action:'addItemShippingAddress' address:_BaseAddress}
StagedOrderAddLineItemAction {action:'addLineItem' key?:string productId?:string variantId?:number sku?:string quantity?:number addedAt?:string distributionChannel?:ChannelResourceIdentifier supplyChannel?:ChannelResourceIdentifier externalPrice?:_Money externalTotalPrice?:ExternalLineItemTotalPrice externalTaxRate?:ExternalTaxRateDraft inventoryMode?:InventoryMode shippingDetails?:ItemShippingDetailsDraft custom?:CustomFieldsDraft recurrenceInfo?:LineItemRecurrenceInfoDraft}
StagedOrderAddParcelToDeliveryAction {action:'addParcelToDelivery' deliveryId?:string deliveryKey?:string parcelKey?:string measurements?:ParcelMeasurements trackingData?:TrackingData items?:DeliveryItem[] custom?:CustomFieldsDraft}
StagedOrderAddPaymentAction {action:'addPayment' payment:PaymentResourceIdentifier}
StagedOrderAddReturnInfoAction {action:'addReturnInfo' returnTrackingId?:string items:ReturnItemDraft[] returnDate?:string}
StagedOrderAddShoppingListAction {action:'addShoppingList' shoppingList:ShoppingListResourceIdentifier distributionChannel?:ChannelResourceIdentifier supplyChannel?:ChannelResourceIdentifier}
StagedOrderChangeCustomLineItemMoneyAction {action:'changeCustomLineItemMoney' customLineItemId?:string customLineItemKey?:string money:_Money}
StagedOrderChangeCustomLineItemQuantityAction {action:'changeCustomLineItemQuantity' customLineItemId?:string customLineItemKey?:string quantity:number}
StagedOrderChangeLineItemQuantityAction {action:'changeLineItemQuantity' lineItemId?:string lineItemKey?:string quantity:number externalPrice?:_Money externalTotalPrice?:ExternalLineItemTotalPrice}
StagedOrderChangeOrderStateAction {action:'changeOrderState' orderState:OrderState}
StagedOrderChangePaymentStateAction {action:'changePaymentState' paymentState:PaymentState}
StagedOrderChangePriceRoundingModeAction {action:'changePriceRoundingMode' priceRoundingMode:RoundingMode}
StagedOrderChangeShipmentStateAction {action:'changeShipmentState' shipmentState:ShipmentState}
StagedOrderChangeTaxCalculationModeAction {action:'changeTaxCalculationMode' taxCalculationMode:TaxCalculationMode}
StagedOrderChangeTaxModeAction {action:'changeTaxMode' taxMode:TaxMode}
StagedOrderChangeTaxRoundingModeAction {action:'changeTaxRoundingMode' taxRoundingMode:RoundingMode}
StagedOrderImportCustomLineItemStateAction {action:'importCustomLineItemState' customLineItemId?:string customLineItemKey?:string state:ItemState[]}
StagedOrderImportLineItemStateAction {action:'importLineItemState' lineItemId?:string lineItemKey?:string state:ItemState[]}
StagedOrderRemoveCustomLineItemAction {action:'removeCustomLineItem' customLineItemId?:string customLineItemKey?:string}
StagedOrderRemoveDeliveryAction {action:'removeDelivery' deliveryId?:string deliveryKey?:string}
StagedOrderRemoveDiscountCodeAction {action:'removeDiscountCode' discountCode:DiscountCodeReference}
StagedOrderRemoveItemShippingAddressAction {action:'removeItemShippingAddress' addressKey:string}
StagedOrderRemoveLineItemAction {action:'removeLineItem' lineItemId?:string lineItemKey?:string quantity?:number externalPrice?:_Money externalTotalPrice?:ExternalLineItemTotalPrice shippingDetailsToRemove?:ItemShippingDetailsDraft}
StagedOrderRemoveParcelFromDeliveryAction {action:'removeParcelFromDelivery' parcelId?:string parcelKey?:string}
StagedOrderRemovePaymentAction {action:'removePayment' payment:PaymentResourceIdentifier}
StagedOrderSetBillingAddressAction {action:'setBillingAddress' address?:_BaseAddress}
StagedOrderSetBillingAddressCustomFieldAction {action:'setBillingAddressCustomField' name:string value?:any}
StagedOrderSetBillingAddressCustomTypeAction {action:'setBillingAddressCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
StagedOrderSetBusinessUnitAction {action:'setBusinessUnit' businessUnit?:BusinessUnitResourceIdentifier}
StagedOrderSetCountryAction {action:'setCountry' country?:string}
StagedOrderSetCustomFieldAction {action:'setCustomField' name:string value?:any}
StagedOrderSetCustomLineItemCustomFieldAction {action:'setCustomLineItemCustomField' customLineItemId?:string customLineItemKey?:string name:string value?:any}
StagedOrderSetCustomLineItemCustomTypeAction {action:'setCustomLineItemCustomType' customLineItemId?:string customLineItemKey?:string type?:TypeResourceIdentifier fields?:FieldContainer}
StagedOrderSetCustomLineItemShippingDetailsAction {action:'setCustomLineItemShippingDetails' customLineItemId?:string customLineItemKey?:string shippingDetails?:ItemShippingDetailsDraft}
StagedOrderSetCustomLineItemTaxAmountAction {action:'setCustomLineItemTaxAmount' customLineItemId?:string customLineItemKey?:string externalTaxAmount?:ExternalTaxAmountDraft shippingKey?:string}
StagedOrderSetCustomLineItemTaxRateAction {action:'setCustomLineItemTaxRate' customLineItemId?:string customLineItemKey?:string externalTaxRate?:ExternalTaxRateDraft shippingKey?:string}
StagedOrderSetCustomShippingMethodAction {action:'setCustomShippingMethod' shippingMethodName:string shippingRate:ShippingRateDraft taxCategory?:TaxCategoryResourceIdentifier externalTaxRate?:ExternalTaxRateDraft custom?:CustomFieldsDraft}
StagedOrderSetCustomTypeAction {action:'setCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
StagedOrderSetCustomerEmailAction {action:'setCustomerEmail' email?:string}
StagedOrderSetCustomerGroupAction {action:'setCustomerGroup' customerGroup?:CustomerGroupResourceIdentifier}
StagedOrderSetCustomerIdAction {action:'setCustomerId' customerId?:string}
StagedOrderSetDeliveryAddressAction {action:'setDeliveryAddress' deliveryId?:string deliveryKey?:string address?:_BaseAddress}
StagedOrderSetDeliveryAddressCustomFieldAction {action:'setDeliveryAddressCustomField' deliveryId?:string deliveryKey?:string name:string value?:any}
StagedOrderSetDeliveryAddressCustomTypeAction {action:'setDeliveryAddressCustomType' deliveryId?:string deliveryKey?:string type?:TypeResourceIdentifier fields?:FieldContainer}
StagedOrderSetDeliveryCustomFieldAction {action:'setDeliveryCustomField' deliveryId?:string deliveryKey?:string name:string value?:any}
StagedOrderSetDeliveryCustomTypeAction {action:'setDeliveryCustomType' deliveryId?:string deliveryKey?:string type?:TypeResourceIdentifier fields?:FieldContainer}
StagedOrderSetDeliveryItemsAction {action:'setDeliveryItems' deliveryId?:string deliveryKey?:string items:DeliveryItem[]}
StagedOrderSetDirectDiscountsAction {action:'setDirectDiscounts' discounts:DirectDiscountDraft[]}
StagedOrderSetItemShippingAddressCustomFieldAction {action:'setItemShippingAddressCustomField' addressKey:string name:string value?:any}
StagedOrderSetItemShippingAddressCustomTypeAction {action:'setItemShippingAddressCustomType' addressKey:string type?:TypeResourceIdentifier fields?:FieldContainer}
StagedOrderSetLineItemCustomFieldAction {action:'setLineItemCustomField' lineItemId?:string lineItemKey?:string name:string value?:any}
StagedOrderSetLineItemCustomTypeAction {action:'setLineItemCustomType' lineItemId?:string lineItemKey?:string type?:TypeResourceIdentifier fields?:FieldContainer}
StagedOrderSetLineItemDistributionChannelAction {action:'setLineItemDistributionChannel' lineItemId?:string lineItemKey?:string distributionChannel?:ChannelResourceIdentifier}
StagedOrderSetLineItemPriceAction {action:'setLineItemPrice' lineItemId?:string lineItemKey?:string externalPrice?:_Money}
StagedOrderSetLineItemShippingDetailsAction {action:'setLineItemShippingDetails' lineItemId?:string lineItemKey?:string shippingDetails?:ItemShippingDetailsDraft}
StagedOrderSetLineItemTaxAmountAction {action:'setLineItemTaxAmount' lineItemId?:string lineItemKey?:string externalTaxAmount?:ExternalTaxAmountDraft shippingKey?:string}
StagedOrderSetLineItemTaxRateAction {action:'setLineItemTaxRate' lineItemId?:string lineItemKey?:string externalTaxRate?:ExternalTaxRateDraft shippingKey?:string}
StagedOrderSetLineItemTotalPriceAction {action:'setLineItemTotalPrice' lineItemId?:string lineItemKey?:string externalTotalPrice?:ExternalLineItemTotalPrice}
StagedOrderSetLocaleAction {action:'setLocale' locale?:string}
StagedOrderSetOrderNumberAction {action:'setOrderNumber' orderNumber?:string}
StagedOrderSetOrderTotalTaxAction {action:'setOrderTotalTax' externalTotalGross:_Money externalTaxPortions?:TaxPortionDraft[]}
StagedOrderSetParcelCustomFieldAction {action:'setParcelCustomField' parcelId?:string parcelKey?:string name:string value?:any}
StagedOrderSetParcelCustomTypeAction {action:'setParcelCustomType' parcelId?:string parcelKey?:string type?:TypeResourceIdentifier fields?:FieldContainer}
StagedOrderSetParcelItemsAction {action:'setParcelItems' parcelId?:string parcelKey?:string items:DeliveryItem[]}
StagedOrderSetParcelMeasurementsAction {action:'setParcelMeasurements' parcelId?:string parcelKey?:string measurements?:ParcelMeasurements}
StagedOrderSetParcelTrackingDataAction {action:'setParcelTrackingData' parcelId?:string parcelKey?:string trackingData?:TrackingData}
StagedOrderSetPurchaseOrderNumberAction {action:'setPurchaseOrderNumber' purchaseOrderNumber?:string}
StagedOrderSetReturnInfoAction {action:'setReturnInfo' items?:ReturnInfoDraft[]}
StagedOrderSetReturnItemCustomFieldAction {action:'setReturnItemCustomField' returnItemId?:string returnItemKey?:string name:string value?:any}
StagedOrderSetReturnItemCustomTypeAction {action:'setReturnItemCustomType' returnItemId?:string returnItemKey?:string type?:TypeResourceIdentifier fields?:FieldContainer}
StagedOrderSetReturnPaymentStateAction {action:'setReturnPaymentState' returnItemId?:string returnItemKey?:string paymentState:ReturnPaymentState}
StagedOrderSetReturnShipmentStateAction {action:'setReturnShipmentState' returnItemId?:string returnItemKey?:string shipmentState:ReturnShipmentState}
StagedOrderSetShippingAddressAction {action:'setShippingAddress' address?:_BaseAddress}
StagedOrderSetShippingAddressAndCustomShippingMethodAction {action:'setShippingAddressAndCustomShippingMethod' address:_BaseAddress shippingMethodName:string shippingRate:ShippingRateDraft taxCategory?:TaxCategoryResourceIdentifier externalTaxRate?:ExternalTaxRateDraft custom?:CustomFieldsDraft}
StagedOrderSetShippingAddressAndShippingMethodAction {action:'setShippingAddressAndShippingMethod' address:_BaseAddress shippingMethod?:ShippingMethodResourceIdentifier externalTaxRate?:ExternalTaxRateDraft}
StagedOrderSetShippingAddressCustomFieldAction {action:'setShippingAddressCustomField' name:string value?:any}
StagedOrderSetShippingAddressCustomTypeAction {action:'setShippingAddressCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
StagedOrderSetShippingCustomFieldAction {action:'setShippingCustomField' shippingKey?:string name:string value?:any}
StagedOrderSetShippingCustomTypeAction {action:'setShippingCustomType' shippingKey?:string type?:TypeResourceIdentifier fields?:FieldContainer}
StagedOrderSetShippingMethodAction {action:'setShippingMethod' shippingMethod?:ShippingMethodResourceIdentifier externalTaxRate?:ExternalTaxRateDraft}
StagedOrderSetShippingMethodTaxAmountAction {action:'setShippingMethodTaxAmount' shippingKey?:string externalTaxAmount?:ExternalTaxAmountDraft}
StagedOrderSetShippingMethodTaxRateAction {action:'setShippingMethodTaxRate' shippingKey?:string externalTaxRate?:ExternalTaxRateDraft}
StagedOrderSetShippingRateInputAction {action:'setShippingRateInput' shippingRateInput?:ShippingRateInputDraft}
StagedOrderSetStoreAction {action:'setStore' store?:StoreResourceIdentifier}
StagedOrderTransitionCustomLineItemStateAction {action:'transitionCustomLineItemState' customLineItemId?:string customLineItemKey?:string quantity:number fromState:StateResourceIdentifier toState:StateResourceIdentifier actualTransitionDate?:string}
StagedOrderTransitionLineItemStateAction {action:'transitionLineItemState' lineItemId?:string lineItemKey?:string quantity:number fromState:StateResourceIdentifier toState:StateResourceIdentifier actualTransitionDate?:string}
StagedOrderTransitionStateAction {action:'transitionState' state:StateResourceIdentifier force?:boolean}
StagedOrderUpdateAction = StagedOrderAddCustomLineItemAction|StagedOrderAddDeliveryAction|StagedOrderAddDiscountCodeAction|StagedOrderAddItemShippingAddressAction|StagedOrderAddLineItemAction|StagedOrderAddParcelToDeliveryAction|StagedOrderAddPaymentAction|StagedOrderAddReturnInfoAction|StagedOrderAddShoppingListAction|StagedOrderChangeCustomLineItemMoneyAction|StagedOrderChangeCustomLineItemQuantityAction|StagedOrderChangeLineItemQuantityAction|StagedOrderChangeOrderStateAction|StagedOrderChangePaymentStateAction|StagedOrderChangePriceRoundingModeAction|StagedOrderChangeShipmentStateAction|StagedOrderChangeTaxCalculationModeAction|StagedOrderChangeTaxModeAction|StagedOrderChangeTaxRoundingModeAction|StagedOrderImportCustomLineItemStateAction|StagedOrderImportLineItemStateAction|StagedOrderRemoveCustomLineItemAction|StagedOrderRemoveDeliveryAction|StagedOrderRemoveDiscountCodeAction|StagedOrderRemoveItemShippingAddressAction|StagedOrderRemoveLineItemAction|StagedOrderRemoveParcelFromDeliveryAction|StagedOrderRemovePaymentAction|StagedOrderSetBillingAddressAction|StagedOrderSetBillingAddressCustomFieldAction|StagedOrderSetBillingAddressCustomTypeAction|StagedOrderSetBusinessUnitAction|StagedOrderSetCountryAction|StagedOrderSetCustomFieldAction|StagedOrderSetCustomLineItemCustomFieldAction|StagedOrderSetCustomLineItemCustomTypeAction|StagedOrderSetCustomLineItemShippingDetailsAction|StagedOrderSetCustomLineItemTaxAmountAction|StagedOrderSetCustomLineItemTaxRateAction|StagedOrderSetCustomShippingMethodAction|StagedOrderSetCustomTypeAction|StagedOrderSetCustomerEmailAction|StagedOrderSetCustomerGroupAction|StagedOrderSetCustomerIdAction|StagedOrderSetDeliveryAddressAction|StagedOrderSetDeliveryAddressCustomFieldAction|StagedOrderSetDeliveryAddressCustomTypeAction|StagedOrderSetDeliveryCustomFieldAction|StagedOrderSetDeliveryCustomTypeAction|StagedOrderSetDeliveryItemsAction|StagedOrderSetDirectDiscountsAction|StagedOrderSetItemShippingAddressCustomFieldAction|StagedOrderSetItemShippingAddressCustomTypeAction|StagedOrderSetLineItemCustomFieldAction|StagedOrderSetLineItemCustomTypeAction|StagedOrderSetLineItemDistributionChannelAction|StagedOrderSetLineItemPriceAction|StagedOrderSetLineItemShippingDetailsAction|StagedOrderSetLineItemTaxAmountAction|StagedOrderSetLineItemTaxRateAction|StagedOrderSetLineItemTotalPriceAction|StagedOrderSetLocaleAction|StagedOrderSetOrderNumberAction|StagedOrderSetOrderTotalTaxAction|StagedOrderSetParcelCustomFieldAction|StagedOrderSetParcelCustomTypeAction|StagedOrderSetParcelItemsAction|StagedOrderSetParcelMeasurementsAction|StagedOrderSetParcelTrackingDataAction|StagedOrderSetPurchaseOrderNumberAction|StagedOrderSetReturnInfoAction|StagedOrderSetReturnItemCustomFieldAction|StagedOrderSetReturnItemCustomTypeAction|StagedOrderSetReturnPaymentStateAction|StagedOrderSetReturnShipmentStateAction|StagedOrderSetShippingAddressAction|StagedOrderSetShippingAddressAndCustomShippingMethodAction|StagedOrderSetShippingAddressAndShippingMethodAction|StagedOrderSetShippingAddressCustomFieldAction|StagedOrderSetShippingAddressCustomTypeAction|StagedOrderSetShippingCustomFieldAction|StagedOrderSetShippingCustomTypeAction|StagedOrderSetShippingMethodAction|StagedOrderSetShippingMethodTaxAmountAction|StagedOrderSetShippingMethodTaxRateAction|StagedOrderSetShippingRateInputAction|StagedOrderSetStoreAction|StagedOrderTransitionCustomLineItemStateAction|StagedOrderTransitionLineItemStateAction|StagedOrderTransitionStateAction|StagedOrderUpdateItemShippingAddressAction|StagedOrderUpdateSyncInfoAction
StagedOrderUpdateItemShippingAddressAction {action:'updateItemShippingAddress' address:_BaseAddress}
StagedOrderUpdateSyncInfoAction {action:'updateSyncInfo' externalId?:string channel:ChannelResourceIdentifier syncedAt?:string}
StagedPriceDraft {value:TypedMoneyDraft}
StagedQuote {id:string version:number createdAt:string lastModifiedAt:string key?:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy stagedQuoteState:StagedQuoteState customer?:CustomerReference quoteRequest:QuoteRequestReference quotationCart:CartReference validTo?:string sellerComment?:string custom?:CustomFields state?:StateReference purchaseOrderNumber?:string businessUnit?:BusinessUnitKeyReference store?:StoreKeyReference}
StagedQuoteChangeStagedQuoteStateAction {action:'changeStagedQuoteState' stagedQuoteState:StagedQuoteState}
StagedQuoteCreatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StagedQuoteCreated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers stagedQuote:StagedQuote}
StagedQuoteCreatedMessagePayload {type:'StagedQuoteCreated' stagedQuote:StagedQuote}
StagedQuoteDeletedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StagedQuoteDeleted' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers}
StagedQuoteDeletedMessagePayload {type:'StagedQuoteDeleted'}
StagedQuoteDraft {quoteRequest:QuoteRequestResourceIdentifier quoteRequestVersion:number quoteRequestStateToAccepted?:boolean key?:string custom?:CustomFieldsDraft state?:StateReference}
StagedQuoteReference {typeId:'staged-quote' id:string}
StagedQuoteResourceIdentifier {typeId:'staged-quote' id?:string key?:string}
StagedQuoteSellerCommentSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StagedQuoteSellerCommentSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers sellerComment:string}
StagedQuoteSellerCommentSetMessagePayload {type:'StagedQuoteSellerCommentSet' sellerComment:string}
StagedQuoteSetCustomFieldAction {action:'setCustomField' name:string value?:any}
StagedQuoteSetCustomTypeAction {action:'setCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
StagedQuoteSetSellerCommentAction {action:'setSellerComment' sellerComment?:string}
StagedQuoteSetValidToAction {action:'setValidTo' validTo?:string}
StagedQuoteState = 'Closed'|'InProgress'|'Sent'
StagedQuoteStateChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StagedQuoteStateChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers stagedQuoteState:StagedQuoteState oldStagedQuoteState:StagedQuoteState}
StagedQuoteStateChangedMessagePayload {type:'StagedQuoteStateChanged' stagedQuoteState:StagedQuoteState oldStagedQuoteState:StagedQuoteState}
StagedQuoteStateTransitionMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StagedQuoteStateTransition' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers state:StateReference oldState?:StateReference force:boolean}
StagedQuoteStateTransitionMessagePayload {type:'StagedQuoteStateTransition' state:StateReference oldState?:StateReference force:boolean}
StagedQuoteTransitionStateAction {action:'transitionState' state:StateResourceIdentifier force?:boolean}
StagedQuoteUpdateAction = StagedQuoteChangeStagedQuoteStateAction|StagedQuoteSetCustomFieldAction|StagedQuoteSetCustomTypeAction|StagedQuoteSetSellerCommentAction|StagedQuoteSetValidToAction|StagedQuoteTransitionStateAction
StagedQuoteValidToSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StagedQuoteValidToSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers validTo:string}
StagedQuoteValidToSetMessagePayload {type:'StagedQuoteValidToSet' validTo:string}
StagedStandalonePrice {value:TypedMoney discounted?:DiscountedPrice}
StandalonePrice {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy key?:string sku:string value:TypedMoney country?:string customerGroup?:CustomerGroupReference channel?:ChannelReference validFrom?:string validUntil?:string tiers?:PriceTier[] discounted?:DiscountedPrice custom?:CustomFields staged?:StagedStandalonePrice active:boolean recurrencePolicy?:RecurrencePolicyReference}
StandalonePriceActiveChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StandalonePriceActiveChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers active:boolean oldActive:boolean}
StandalonePriceActiveChangedMessagePayload {type:'StandalonePriceActiveChanged' active:boolean oldActive:boolean}
StandalonePriceAddPriceTierAction {action:'addPriceTier' tier:PriceTierDraft}
StandalonePriceApplyStagedChangesAction {action:'applyStagedChanges'}
StandalonePriceChangeActiveAction {action:'changeActive' active:boolean}
StandalonePriceChangeValueAction {action:'changeValue' value:_Money staged?:boolean}
StandalonePriceCreatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StandalonePriceCreated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers standalonePrice:StandalonePrice}
StandalonePriceCreatedMessagePayload {type:'StandalonePriceCreated' standalonePrice:StandalonePrice}
StandalonePriceDeletedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StandalonePriceDeleted' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers sku:string}
StandalonePriceDeletedMessagePayload {type:'StandalonePriceDeleted' sku:string}
StandalonePriceDiscountSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StandalonePriceDiscountSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers discounted?:DiscountedPrice}
StandalonePriceDiscountSetMessagePayload {type:'StandalonePriceDiscountSet' discounted?:DiscountedPrice}
StandalonePriceDraft {key?:string sku:string value:_Money country?:string customerGroup?:CustomerGroupResourceIdentifier channel?:ChannelResourceIdentifier validFrom?:string validUntil?:string tiers?:PriceTierDraft[] discounted?:DiscountedPriceDraft custom?:CustomFieldsDraft recurrencePolicy?:RecurrencePolicyResourceIdentifier staged?:StagedPriceDraft active?:boolean}
StandalonePriceExternalDiscountSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StandalonePriceExternalDiscountSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers discounted?:DiscountedPrice}
StandalonePriceExternalDiscountSetMessagePayload {type:'StandalonePriceExternalDiscountSet' discounted?:DiscountedPrice}
StandalonePriceKeySetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StandalonePriceKeySet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers key?:string oldKey?:string}
StandalonePriceKeySetMessagePayload {type:'StandalonePriceKeySet' key?:string oldKey?:string}
StandalonePriceReference {typeId:'standalone-price' id:string}
StandalonePriceRemovePriceTierAction {action:'removePriceTier' minimumQuantity:number}
StandalonePriceRemoveStagedChangesAction {action:'removeStagedChanges'}
StandalonePriceSetCustomFieldAction {action:'setCustomField' name:string value?:any}
StandalonePriceSetCustomTypeAction {action:'setCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
StandalonePriceSetDiscountedPriceAction {action:'setDiscountedPrice' discounted?:DiscountedPriceDraft}
StandalonePriceSetKeyAction {action:'setKey' key?:string}
StandalonePriceSetPriceTiersAction {action:'setPriceTiers' tiers:PriceTierDraft[]}
StandalonePriceSetValidFromAction {action:'setValidFrom' validFrom?:string}
StandalonePriceSetValidFromAndUntilAction {action:'setValidFromAndUntil' validFrom?:string validUntil?:string}
StandalonePriceSetValidUntilAction {action:'setValidUntil' validUntil?:string}
StandalonePriceStagedChangesAppliedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StandalonePriceStagedChangesApplied' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers stagedChanges:StagedStandalonePrice}
StandalonePriceStagedChangesAppliedMessagePayload {type:'StandalonePriceStagedChangesApplied' stagedChanges:StagedStandalonePrice}
StandalonePriceStagedChangesRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StandalonePriceStagedChangesRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers stagedChanges:StagedStandalonePrice}
StandalonePriceStagedChangesRemovedMessagePayload {type:'StandalonePriceStagedChangesRemoved' stagedChanges:StagedStandalonePrice}
StandalonePriceTierAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StandalonePriceTierAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers tier:PriceTier}
StandalonePriceTierAddedMessagePayload {type:'StandalonePriceTierAdded' tier:PriceTier}
StandalonePriceTierRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StandalonePriceTierRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers removedTier:PriceTier}
StandalonePriceTierRemovedMessagePayload {type:'StandalonePriceTierRemoved' removedTier:PriceTier}
StandalonePriceTiersSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StandalonePriceTiersSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers tiers:PriceTier[] previousTiers:PriceTier[]}
StandalonePriceTiersSetMessagePayload {type:'StandalonePriceTiersSet' tiers:PriceTier[] previousTiers:PriceTier[]}
StandalonePriceUpdateAction = StandalonePriceAddPriceTierAction|StandalonePriceApplyStagedChangesAction|StandalonePriceChangeActiveAction|StandalonePriceChangeValueAction|StandalonePriceRemovePriceTierAction|StandalonePriceRemoveStagedChangesAction|StandalonePriceSetCustomFieldAction|StandalonePriceSetCustomTypeAction|StandalonePriceSetDiscountedPriceAction|StandalonePriceSetKeyAction|StandalonePriceSetPriceTiersAction|StandalonePriceSetValidFromAction|StandalonePriceSetValidFromAndUntilAction|StandalonePriceSetValidUntilAction
StandalonePriceValidFromAndUntilSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StandalonePriceValidFromAndUntilSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers validFrom?:string previousValidFrom?:string validUntil?:string previousValidUntil?:string}
StandalonePriceValidFromAndUntilSetMessagePayload {type:'StandalonePriceValidFromAndUntilSet' validFrom?:string previousValidFrom?:string validUntil?:string previousValidUntil?:string}
StandalonePriceValidFromSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StandalonePriceValidFromSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers validFrom?:string previousValidFrom?:string}
StandalonePriceValidFromSetMessagePayload {type:'StandalonePriceValidFromSet' validFrom?:string previousValidFrom?:string}
StandalonePriceValidUntilSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StandalonePriceValidUntilSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers validUntil?:string previousValidUntil?:string}
StandalonePriceValidUntilSetMessagePayload {type:'StandalonePriceValidUntilSet' validUntil?:string previousValidUntil?:string}
StandalonePriceValueChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StandalonePriceValueChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers value:TypedMoney staged:boolean oldValue?:TypedMoney}
StandalonePriceValueChangedMessagePayload {type:'StandalonePriceValueChanged' value:TypedMoney staged:boolean oldValue?:TypedMoney}
StandardSchedule {type:'standard' value:number intervalUnit:IntervalUnit}
StandardScheduleDraft {type:'standard' value:number intervalUnit:IntervalUnit}
State {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy key:string type:StateTypeEnum name?:LocalizedString description?:LocalizedString initial:boolean builtIn:boolean roles?:StateRoleEnum[] transitions?:StateReference[]}
StateAddRolesAction {action:'addRoles' roles:StateRoleEnum[]}
StateChangeInitialAction {action:'changeInitial' initial:boolean}
StateChangeKeyAction {action:'changeKey' key:string}
StateChangeTypeAction {action:'changeType' type:StateTypeEnum}
StateDraft {key:string type:StateTypeEnum name?:LocalizedString description?:LocalizedString initial?:boolean roles?:StateRoleEnum[] transitions?:StateResourceIdentifier[]}
StateReference {typeId:'state' id:string}
StateRemoveRolesAction {action:'removeRoles' roles:StateRoleEnum[]}
StateResourceIdentifier {typeId:'state' id?:string key?:string}
StateRoleEnum = 'Return'|'ReviewIncludedInStatistics'
StateSetDescriptionAction {action:'setDescription' description:LocalizedString}
StateSetNameAction {action:'setName' name:LocalizedString}
StateSetRolesAction {action:'setRoles' roles:StateRoleEnum[]}
StateSetTransitionsAction {action:'setTransitions' transitions?:StateResourceIdentifier[]}
StateTypeEnum = 'LineItemState'|'OrderState'|'PaymentState'|'ProductState'|'QuoteRequestState'|'QuoteState'|'RecurringOrderState'|'ReviewState'|'StagedQuoteState'
StateUpdateAction = StateAddRolesAction|StateChangeInitialAction|StateChangeKeyAction|StateChangeTypeAction|StateRemoveRolesAction|StateSetDescriptionAction|StateSetNameAction|StateSetRolesAction|StateSetTransitionsAction
Store {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy key:string name?:LocalizedString languages:string[] countries:StoreCountry[] distributionChannels:ChannelReference[] supplyChannels:ChannelReference[] productSelections:ProductSelectionSetting[] custom?:CustomFields storefront?:Storefront}
StoreAddCountryAction {action:'addCountry' country:StoreCountry}
StoreAddDistributionChannelAction {action:'addDistributionChannel' distributionChannel:ChannelResourceIdentifier}
StoreAddProductSelectionAction {action:'addProductSelection' productSelection:ProductSelectionResourceIdentifier active?:boolean}
StoreAddSupplyChannelAction {action:'addSupplyChannel' supplyChannel:ChannelResourceIdentifier}
StoreCartDiscountsLimitReachedError {code:'StoreCartDiscountsLimitReached' message:string stores:StoreKeyReference[] *:any}
StoreChangeProductSelectionAction {action:'changeProductSelectionActive' productSelection:ProductSelectionResourceIdentifier active?:boolean}
StoreCheckoutUrlTemplateSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StoreCheckoutUrlTemplateSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers checkoutUrlTemplate?:string}
StoreCheckoutUrlTemplateSetMessagePayload {type:'StoreCheckoutUrlTemplateSet' checkoutUrlTemplate?:string}
StoreContactUrlSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StoreContactUrlSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers contactUrl?:string}
StoreContactUrlSetMessagePayload {type:'StoreContactUrlSet' contactUrl?:string}
StoreCookiePolicyUrlSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StoreCookiePolicyUrlSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers cookiePolicyUrl?:string}
StoreCookiePolicyUrlSetMessagePayload {type:'StoreCookiePolicyUrlSet' cookiePolicyUrl?:string}
StoreCountriesChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StoreCountriesChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers addedCountries?:StoreCountry[] removedCountries?:StoreCountry[]}
StoreCountriesChangedMessagePayload {type:'StoreCountriesChanged' addedCountries?:StoreCountry[] removedCountries?:StoreCountry[]}
StoreCountry {code:string}
StoreCreatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StoreCreated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name?:LocalizedString languages?:string[] countries?:StoreCountry[] distributionChannels:ChannelReference[] supplyChannels:ChannelReference[] productSelections:ProductSelectionSetting[] custom?:CustomFields}
StoreCreatedMessagePayload {type:'StoreCreated' name?:LocalizedString languages?:string[] countries?:StoreCountry[] distributionChannels:ChannelReference[] supplyChannels:ChannelReference[] productSelections:ProductSelectionSetting[] custom?:CustomFields}
StoreDeletedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StoreDeleted' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers}
StoreDeletedMessagePayload {type:'StoreDeleted'}
StoreDistributionChannelsChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StoreDistributionChannelsChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers addedDistributionChannels?:ChannelReference[] removedDistributionChannels?:ChannelReference[]}
StoreDistributionChannelsChangedMessagePayload {type:'StoreDistributionChannelsChanged' addedDistributionChannels?:ChannelReference[] removedDistributionChannels?:ChannelReference[]}
StoreDraft {key:string name?:LocalizedString languages?:string[] countries?:StoreCountry[] distributionChannels?:ChannelResourceIdentifier[] supplyChannels?:ChannelResourceIdentifier[] productSelections?:ProductSelectionSettingDraft[] custom?:CustomFieldsDraft storefront?:Storefront}
StoreFaqUrlSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StoreFaqUrlSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers faqUrl?:string}
StoreFaqUrlSetMessagePayload {type:'StoreFaqUrlSet' faqUrl?:string}
StoreImprintUrlSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StoreImprintUrlSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers imprintUrl?:string}
StoreImprintUrlSetMessagePayload {type:'StoreImprintUrlSet' imprintUrl?:string}
StoreKeyReference {typeId:'store' key:string}
StoreLanguagesChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StoreLanguagesChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers addedLanguages?:string[] removedLanguages?:string[]}
StoreLanguagesChangedMessagePayload {type:'StoreLanguagesChanged' addedLanguages?:string[] removedLanguages?:string[]}
StoreNameSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StoreNameSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers name?:LocalizedString nameAllLocales?:LocalizedString[]}
StoreNameSetMessagePayload {type:'StoreNameSet' name?:LocalizedString nameAllLocales?:LocalizedString[]}
StoreOrderUrlTemplateSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StoreOrderUrlTemplateSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers orderUrlTemplate?:string}
StoreOrderUrlTemplateSetMessagePayload {type:'StoreOrderUrlTemplateSet' orderUrlTemplate?:string}
StorePrivacyPolicyUrlSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StorePrivacyPolicyUrlSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers privacyPolicyUrl?:string}
StorePrivacyPolicyUrlSetMessagePayload {type:'StorePrivacyPolicyUrlSet' privacyPolicyUrl?:string}
StoreProductSelectionsChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StoreProductSelectionsChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers addedProductSelections?:ProductSelectionSetting[] removedProductSelections?:ProductSelectionSetting[] updatedProductSelections?:ProductSelectionSetting[]}
StoreProductSelectionsChangedMessagePayload {type:'StoreProductSelectionsChanged' addedProductSelections?:ProductSelectionSetting[] removedProductSelections?:ProductSelectionSetting[] updatedProductSelections?:ProductSelectionSetting[]}
StoreReference {typeId:'store' id:string}
StoreRefundPolicyUrlSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StoreRefundPolicyUrlSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers refundPolicyUrl?:string}
StoreRefundPolicyUrlSetMessagePayload {type:'StoreRefundPolicyUrlSet' refundPolicyUrl?:string}
StoreRemoveCountryAction {action:'removeCountry' country:StoreCountry}
StoreRemoveDistributionChannelAction {action:'removeDistributionChannel' distributionChannel:ChannelResourceIdentifier}
StoreRemoveProductSelectionAction {action:'removeProductSelection' productSelection:ProductSelectionResourceIdentifier}
StoreRemoveSupplyChannelAction {action:'removeSupplyChannel' supplyChannel:ChannelResourceIdentifier}
StoreResourceIdentifier {typeId:'store' id?:string key?:string}
StoreSetCheckoutUrlTemplateAction {action:'setCheckoutUrlTemplate' checkoutUrlTemplate?:string}
StoreSetContactUrlAction {action:'setContactUrl' contactUrl?:string}
StoreSetCookiePolicyUrlAction {action:'setCookiePolicyUrl' cookiePolicyUrl?:string}
StoreSetCountriesAction {action:'setCountries' countries?:StoreCountry[]}
StoreSetCustomFieldAction {action:'setCustomField' name:string value?:any}
StoreSetCustomTypeAction {action:'setCustomType' type?:TypeResourceIdentifier fields?:FieldContainer}
StoreSetDistributionChannelsAction {action:'setDistributionChannels' distributionChannels?:ChannelResourceIdentifier[]}
StoreSetFaqUrlAction {action:'setFaqUrl' faqUrl?:string}
StoreSetImprintUrlAction {action:'setImprintUrl' imprintUrl?:string}
StoreSetLanguagesAction {action:'setLanguages' languages?:string[]}
StoreSetNameAction {action:'setName' name?:LocalizedString}
StoreSetOrderUrlTemplateAction {action:'setOrderUrlTemplate' orderUrlTemplate?:string}
StoreSetPrivacyPolicyUrlAction {action:'setPrivacyPolicyUrl' privacyPolicyUrl?:string}
StoreSetProductSelectionsAction {action:'setProductSelections' productSelections?:ProductSelectionSettingDraft[]}
StoreSetRefundPolicyUrlAction {action:'setRefundPolicyUrl' refundPolicyUrl?:string}
StoreSetShippingPolicyUrlAction {action:'setShippingPolicyUrl' shippingPolicyUrl?:string}
StoreSetSupplyChannelsAction {action:'setSupplyChannels' supplyChannels?:ChannelResourceIdentifier[]}
StoreSetTermsOfServiceUrlAction {action:'setTermsOfServiceUrl' termsOfServiceUrl?:string}
StoreShippingPolicyUrlSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StoreShippingPolicyUrlSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers shippingPolicyUrl?:string}
StoreShippingPolicyUrlSetMessagePayload {type:'StoreShippingPolicyUrlSet' shippingPolicyUrl?:string}
StoreSupplyChannelsChangedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StoreSupplyChannelsChanged' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers addedSupplyChannels?:ChannelReference[] removedSupplyChannels?:ChannelReference[]}
StoreSupplyChannelsChangedMessagePayload {type:'StoreSupplyChannelsChanged' addedSupplyChannels?:ChannelReference[] removedSupplyChannels?:ChannelReference[]}
StoreTermsOfServiceUrlSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'StoreTermsOfServiceUrlSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers termsOfServiceUrl?:string}
StoreTermsOfServiceUrlSetMessagePayload {type:'StoreTermsOfServiceUrlSet' termsOfServiceUrl?:string}
StoreUpdateAction = StoreAddCountryAction|StoreAddDistributionChannelAction|StoreAddProductSelectionAction|StoreAddSupplyChannelAction|StoreChangeProductSelectionAction|StoreRemoveCountryAction|StoreRemoveDistributionChannelAction|StoreRemoveProductSelectionAction|StoreRemoveSupplyChannelAction|StoreSetCheckoutUrlTemplateAction|StoreSetContactUrlAction|StoreSetCookiePolicyUrlAction|StoreSetCountriesAction|StoreSetCustomFieldAction|StoreSetCustomTypeAction|StoreSetDistributionChannelsAction|StoreSetFaqUrlAction|StoreSetImprintUrlAction|StoreSetLanguagesAction|StoreSetNameAction|StoreSetOrderUrlTemplateAction|StoreSetPrivacyPolicyUrlAction|StoreSetProductSelectionsAction|StoreSetRefundPolicyUrlAction|StoreSetShippingPolicyUrlAction|StoreSetSupplyChannelsAction|StoreSetTermsOfServiceUrlAction
Storefront {checkoutUrlTemplate?:string orderUrlTemplate?:string termsOfServiceUrl?:string privacyPolicyUrl?:string refundPolicyUrl?:string shippingPolicyUrl?:string cookiePolicyUrl?:string imprintUrl?:string faqUrl?:string contactUrl?:string}
SubRate {name:string amount:number}
Subscription {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy destination:Destination key?:string messages:MessageSubscription[] changes:ChangeSubscription[] events:EventSubscription[] format:DeliveryFormat status:SubscriptionHealthStatus}
SubscriptionChangeDestinationAction {action:'changeDestination' destination:Destination}
SubscriptionDraft {destination:Destination key?:string messages?:MessageSubscription[] changes?:ChangeSubscription[] events?:EventSubscription[] format?:DeliveryFormat}
SubscriptionHealthStatus = 'ConfigurationError'|'ConfigurationErrorDeliveryStopped'|'Healthy'|'ManuallySuspended'|'TemporaryError'
SubscriptionSetChangesAction {action:'setChanges' changes?:ChangeSubscription[]}
SubscriptionSetEventsAction {action:'setEvents' events?:EventSubscription[]}
SubscriptionSetKeyAction {action:'setKey' key?:string}
SubscriptionSetMessagesAction {action:'setMessages' messages?:MessageSubscription[]}
SubscriptionUpdateAction = SubscriptionChangeDestinationAction|SubscriptionSetChangesAction|SubscriptionSetEventsAction|SubscriptionSetKeyAction|SubscriptionSetMessagesAction
SuggestTokenizer = CustomTokenizer|WhitespaceTokenizer
SyncInfo {channel:ChannelReference externalId?:string syncedAt:string}
SyntaxErrorError {code:'SyntaxError' message:string *:any}
TaxCalculationMode = 'LineItemLevel'|'UnitPriceLevel'
TaxCategory {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy name:string description?:string rates:TaxRate[] key?:string}
TaxCategoryAddTaxRateAction {action:'addTaxRate' taxRate:TaxRateDraft}
TaxCategoryChangeNameAction {action:'changeName' name:string}
TaxCategoryDraft {name:string description?:string rates?:TaxRateDraft[] key?:string}
TaxCategoryReference {typeId:'tax-category' id:string}
TaxCategoryRemoveTaxRateAction {action:'removeTaxRate' taxRateId?:string taxRateKey?:string}
TaxCategoryReplaceTaxRateAction {action:'replaceTaxRate' taxRateId?:string taxRateKey?:string taxRate:TaxRateDraft}
TaxCategoryResourceIdentifier {typeId:'tax-category' id?:string key?:string}
TaxCategorySetDescriptionAction {action:'setDescription' description?:string}
TaxCategorySetKeyAction {action:'setKey' key?:string}
TaxCategoryUpdateAction = TaxCategoryAddTaxRateAction|TaxCategoryChangeNameAction|TaxCategoryRemoveTaxRateAction|TaxCategoryReplaceTaxRateAction|TaxCategorySetDescriptionAction|TaxCategorySetKeyAction
TaxMode = 'Disabled'|'External'|'ExternalAmount'|'Platform'
TaxPortion {name?:string rate:number amount:CentPrecisionMoney}
TaxPortionDraft {name?:string rate:number amount:_Money}
TaxRate {id?:string key?:string name:string amount:number includedInPrice:boolean country:string state?:string subRates?:SubRate[]}
TaxRateDraft {name:string amount?:number includedInPrice:boolean country:string state?:string subRates?:SubRate[] key?:string}
TaxedItemPrice {totalNet:CentPrecisionMoney totalGross:CentPrecisionMoney taxPortions:TaxPortion[] totalTax?:CentPrecisionMoney}
TaxedPrice {totalNet:CentPrecisionMoney totalGross:CentPrecisionMoney taxPortions:TaxPortion[] totalTax?:CentPrecisionMoney}
TaxedPriceDraft {totalNet:_Money totalGross:_Money taxPortions:TaxPortionDraft[] totalTax?:TypedMoneyDraft}
TextInputHint = 'MultiLine'|'SingleLine'
TextLineItem {addedAt:string custom?:CustomFields description?:LocalizedString id:string key?:string name:LocalizedString quantity:number}
TextLineItemDraft {key?:string addedAt?:string custom?:CustomFieldsDraft description?:LocalizedString name:LocalizedString quantity?:number}
ToolCustomization {tool:McpServerTool description?:string parameters?:ParameterOverride[]}
TrackingData {trackingId?:string carrier?:string provider?:string providerTransaction?:string isReturn?:boolean}
Transaction {id:string timestamp?:string type:TransactionType amount:CentPrecisionMoney interactionId?:string state:TransactionState custom?:CustomFields interfaceId?:string}
TransactionDraft {timestamp?:string type:TransactionType amount:_Money interactionId?:string state?:TransactionState custom?:CustomFieldsDraft interfaceId?:string}
TransactionState = 'Failure'|'Initial'|'Pending'|'Success'
TransactionType = 'Authorization'|'CancelAuthorization'|'Charge'|'Chargeback'|'Refund'
Type {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy key:string name:LocalizedString description?:LocalizedString resourceTypeIds:ResourceTypeId[] fieldDefinitions:FieldDefinition[]}
TypeAddEnumValueAction {action:'addEnumValue' fieldName:string value:CustomFieldEnumValue}
TypeAddFieldDefinitionAction {action:'addFieldDefinition' fieldDefinition:FieldDefinition}
TypeAddLocalizedEnumValueAction {action:'addLocalizedEnumValue' fieldName:string value:CustomFieldLocalizedEnumValue}
TypeChangeEnumValueLabelAction {action:'changeEnumValueLabel' fieldName:string value:CustomFieldEnumValue}
TypeChangeEnumValueOrderAction {action:'changeEnumValueOrder' fieldName:string keys:string[]}
TypeChangeFieldDefinitionOrderAction {action:'changeFieldDefinitionOrder' fieldNames:string[]}
TypeChangeInputHintAction {action:'changeInputHint' fieldName:string inputHint:TypeTextInputHint}
TypeChangeKeyAction {action:'changeKey' key:string}
TypeChangeLabelAction {action:'changeLabel' fieldName:string label:LocalizedString}
TypeChangeLocalizedEnumValueLabelAction {action:'changeLocalizedEnumValueLabel' fieldName:string value:CustomFieldLocalizedEnumValue}
TypeChangeLocalizedEnumValueOrderAction {action:'changeLocalizedEnumValueOrder' fieldName:string keys:string[]}
TypeChangeNameAction {action:'changeName' name:LocalizedString}
TypeDraft {key:string name:LocalizedString description?:LocalizedString resourceTypeIds:ResourceTypeId[] fieldDefinitions?:FieldDefinition[]}
TypeReference {typeId:'type' id:string}
TypeRemoveEnumValuesAction {action:'removeEnumValues' fieldName:string keys:string[]}
TypeRemoveFieldDefinitionAction {action:'removeFieldDefinition' fieldName:string}
TypeRemoveLocalizedEnumValuesAction {action:'removeLocalizedEnumValues' fieldName:string keys:string[]}
TypeResourceIdentifier {typeId:'type' id?:string key?:string}
TypeSetDescriptionAction {action:'setDescription' description?:LocalizedString}
TypeTextInputHint = 'MultiLine'|'SingleLine'
TypeUpdateAction = TypeAddEnumValueAction|TypeAddFieldDefinitionAction|TypeAddLocalizedEnumValueAction|TypeChangeEnumValueLabelAction|TypeChangeEnumValueOrderAction|TypeChangeFieldDefinitionOrderAction|TypeChangeInputHintAction|TypeChangeKeyAction|TypeChangeLabelAction|TypeChangeLocalizedEnumValueLabelAction|TypeChangeLocalizedEnumValueOrderAction|TypeChangeNameAction|TypeRemoveEnumValuesAction|TypeRemoveFieldDefinitionAction|TypeRemoveLocalizedEnumValuesAction|TypeSetDescriptionAction
TypedMoney = CentPrecisionMoney|HighPrecisionMoney
TypedMoneyDraft = CentPrecisionMoneyDraft|HighPrecisionMoneyDraft
UnauthorizedError {code:'Unauthorized' message:string storesWithoutPermission?:string[] *:any}
UserProvidedIdentifiers {key?:string externalId?:string orderNumber?:string customerNumber?:string sku?:string slug?:LocalizedString containerAndKey?:ContainerAndKey}
ValidityLockConflictError {code:'ValidityLockConflict' message:string sku:string currency:string country?:string customerGroup?:CustomerGroupResourceIdentifier channel?:ChannelResourceIdentifier recurrencePolicy?:RecurrencePolicyResourceIdentifier *:any}
Variant {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy key?:string variantId:number product:ProductReference published:boolean current:VariantData staged?:VariantData warnings?:WarningObject[]}
VariantAddAssetAction {action:'addAsset' staged?:boolean asset:AssetDraft position?:number}
VariantAddExternalImageAction {action:'addExternalImage' image:Image staged?:boolean}
VariantChangeAssetNameAction {action:'changeAssetName' staged?:boolean assetId?:string assetKey?:string name:LocalizedString}
VariantChangeAssetOrderAction {action:'changeAssetOrder' staged?:boolean assetOrder:string[]}
VariantCreatedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'VariantCreated' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers product:ProductReference variantId:number key?:string sku?:string attributes?:Attribute[] assets?:Asset[] images?:Image[] publish:boolean}
VariantCreatedMessagePayload {type:'VariantCreated' product:ProductReference id:string variantId:number key?:string sku?:string attributes?:Attribute[] assets?:Asset[] images?:Image[] publish:boolean}
VariantData {sku?:string images?:Image[] attributes?:Attribute[] assets?:Asset[]}
VariantDeletedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'VariantDeleted' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers product:ProductReference}
VariantDeletedMessagePayload {type:'VariantDeleted' product:ProductReference}
VariantDraft {key?:string sku?:string product:ProductResourceIdentifier publish?:boolean images?:Image[] attributes?:Attribute[] assets?:AssetDraft[]}
VariantImageAddedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'VariantImageAdded' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers product:ProductReference image:Image staged:boolean}
VariantImageAddedMessagePayload {type:'VariantImageAdded' product:ProductReference image:Image staged:boolean}
VariantImagesSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'VariantImagesSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers product:ProductReference images:Image[] oldImages:Image[] staged:boolean}
VariantImagesSetMessagePayload {type:'VariantImagesSet' product:ProductReference images:Image[] oldImages:Image[] staged:boolean}
VariantKeySetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'VariantKeySet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers product:ProductReference key?:string oldKey?:string}
VariantKeySetMessagePayload {type:'VariantKeySet' product:ProductReference key?:string oldKey?:string}
VariantMoveImageToPositionAction {action:'moveImageToPosition' imageUrl:string position:number staged?:boolean}
VariantPublishAction {action:'publish'}
VariantPublishedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'VariantPublished' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers product:ProductReference}
VariantPublishedMessagePayload {type:'VariantPublished' product:ProductReference}
VariantReference {typeId:'variant' id:string}
VariantRemoveAssetAction {action:'removeAsset' staged?:boolean assetId?:string assetKey?:string}
VariantRemoveImageAction {action:'removeImage' imageUrl:string staged?:boolean}
VariantRemoveStagedChangesAction {action:'removeStagedChanges'}
VariantResourceIdentifier {typeId:'variant' id?:string key?:string}
VariantSetAssetCustomFieldAction {action:'setAssetCustomField' staged?:boolean assetId?:string assetKey?:string name:string value?:any}
VariantSetAssetCustomTypeAction {action:'setAssetCustomType' staged?:boolean assetId?:string assetKey?:string type?:TypeResourceIdentifier fields?:FieldContainer}
VariantSetAssetDescriptionAction {action:'setAssetDescription' staged?:boolean assetId?:string assetKey?:string description?:LocalizedString}
VariantSetAssetKeyAction {action:'setAssetKey' staged?:boolean assetId:string assetKey?:string}
VariantSetAssetSourcesAction {action:'setAssetSources' staged?:boolean assetId?:string assetKey?:string sources:AssetSource[]}
VariantSetAssetTagsAction {action:'setAssetTags' staged?:boolean assetId?:string assetKey?:string tags?:string[]}
VariantSetAssetsAction {action:'setAssets' assets:AssetDraft[] staged?:boolean}
VariantSetAttributeAction {action:'setAttribute' name:string value?:any staged?:boolean}
VariantSetAttributesAction {action:'setAttributes' attributes:Attribute[] staged?:boolean}
VariantSetImageLabelAction {action:'setImageLabel' imageUrl:string label?:string staged?:boolean}
VariantSetImagesAction {action:'setImages' images:Image[] staged?:boolean}
VariantSetKeyAction {action:'setKey' key?:string}
VariantSetSkuAction {action:'setSku' sku?:string staged?:boolean}
VariantSkuSetMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'VariantSkuSet' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers product:ProductReference sku?:string oldSku?:string staged:boolean}
VariantSkuSetMessagePayload {type:'VariantSkuSet' product:ProductReference sku?:string oldSku?:string staged:boolean}
VariantStagedChangesRemovedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'VariantStagedChangesRemoved' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers product:ProductReference}
VariantStagedChangesRemovedMessagePayload {type:'VariantStagedChangesRemoved' product:ProductReference}
VariantUnpublishAction {action:'unpublish'}
VariantUnpublishedMessage {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy sequenceNumber:number resource:Reference resourceVersion:number type:'VariantUnpublished' resourceUserProvidedIdentifiers?:UserProvidedIdentifiers product:ProductReference}
VariantUnpublishedMessagePayload {type:'VariantUnpublished' product:ProductReference}
VariantUpdateAction = VariantAddAssetAction|VariantAddExternalImageAction|VariantChangeAssetNameAction|VariantChangeAssetOrderAction|VariantMoveImageToPositionAction|VariantPublishAction|VariantRemoveAssetAction|VariantRemoveImageAction|VariantRemoveStagedChangesAction|VariantSetAssetCustomFieldAction|VariantSetAssetCustomTypeAction|VariantSetAssetDescriptionAction|VariantSetAssetKeyAction|VariantSetAssetSourcesAction|VariantSetAssetTagsAction|VariantSetAssetsAction|VariantSetAttributeAction|VariantSetAttributesAction|VariantSetImageLabelAction|VariantSetImagesAction|VariantSetKeyAction|VariantSetSkuAction|VariantUnpublishAction
VariantValues {sku?:string prices:PriceDraft[] attributes:Attribute[]}
WarningObject = AgentFileNotProcessedWarning|AgentProductsNotFoundWarning|CannotChangeReservationExpiryWarning|CannotCreateReservationWarning|CannotUpdateReservationWarning|ImageProcessingOngoingWarning
WhitespaceTokenizer {type:'whitespace'}
Zone {id:string version:number createdAt:string lastModifiedAt:string lastModifiedBy?:LastModifiedBy createdBy?:CreatedBy key?:string name:string description?:string locations:Location[]}
ZoneAddLocationAction {action:'addLocation' location:Location}
ZoneChangeNameAction {action:'changeName' name:string}
ZoneDraft {key?:string name:string description?:string locations?:Location[]}
ZoneRate {zone:ZoneReference shippingRates:ShippingRate[]}
ZoneRateDraft {zone:ZoneResourceIdentifier shippingRates:ShippingRateDraft[]}
ZoneReference {typeId:'zone' id:string}
ZoneRemoveLocationAction {action:'removeLocation' location:Location}
ZoneResourceIdentifier {typeId:'zone' id?:string key?:string}
ZoneSetDescriptionAction {action:'setDescription' description?:string}
ZoneSetKeyAction {action:'setKey' key?:string}
ZoneUpdateAction = ZoneAddLocationAction|ZoneChangeNameAction|ZoneRemoveLocationAction|ZoneSetDescriptionAction|ZoneSetKeyAction
_BaseAddress = BaseAddress|Address|AddressDraft
_Money = Money|TypedMoney|TypedMoneyDraft
_Order = Order|StagedOrder`
