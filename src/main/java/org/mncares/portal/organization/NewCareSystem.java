package org.mncares.portal.organization;

/**
 * A care system to be registered.
 *
 * @param code up to 20 letters, digits and hyphens, unique statewide
 * @param name its name
 * @param address where it is; its ZIP code places it
 */
public record NewCareSystem(String code, String name, Address address) {
}
