package example;

/** A ride that a driver took: for which of the two merchants, and whose phone shows it. */
record Ride(String merchant, String no, String userId, String plate) {}
