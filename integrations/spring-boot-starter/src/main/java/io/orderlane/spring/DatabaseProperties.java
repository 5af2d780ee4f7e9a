package io.orderlane.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Orderlane keeps what it was given.
 *
 * @param url jdbc:sqlite:FILE, datasource: for the application's own data source on PostgreSQL,
 *     jdbc:postgresql://HOST:PORT/DATABASE for another one, or memory: to keep nothing. When not set: in mode dev memory:,
 *     else the application's data source where it is PostgreSQL, else jdbc:sqlite:orderlane-data/orderlane.db
 * @param schema the schema of the tables in the application's PostgreSQL
 * @param user a user name of the database, for jdbc:postgresql:
 * @param passwordFile a file or resource with the database's password on its first line, for jdbc:postgresql:
 */
record DatabaseProperties(
        @Nullable String url,
        @DefaultValue("orderlane") String schema,
        @Nullable String user,
        @Nullable String passwordFile) {}
