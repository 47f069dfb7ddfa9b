// The data package that ships. A test holds this list against the folder.

#include "embedded.h"

// C23 has it, and Swift's clang in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char checks[] = {
#embed "../../Data/checks.csv"
};
static const unsigned char claims[] = {
#embed "../../Data/claims.csv"
};
static const unsigned char datapackage_json[] = {
#embed "../../Data/datapackage.json"
};
static const unsigned char events[] = {
#embed "../../Data/events.csv"
};
static const unsigned char goals[] = {
#embed "../../Data/goals.csv"
};
static const unsigned char metrics[] = {
#embed "../../Data/metrics.csv"
};
static const unsigned char observations_arrests[] = {
#embed "../../Data/observations-arrests.csv"
};
static const unsigned char observations_context[] = {
#embed "../../Data/observations-context.csv"
};
static const unsigned char observations_crossings[] = {
#embed "../../Data/observations-crossings.csv"
};
static const unsigned char observations_detention_daily[] = {
#embed "../../Data/observations-detention-daily.csv"
};
static const unsigned char observations_detention[] = {
#embed "../../Data/observations-detention.csv"
};
static const unsigned char observations_flights[] = {
#embed "../../Data/observations-flights.csv"
};
static const unsigned char observations_removals[] = {
#embed "../../Data/observations-removals.csv"
};
static const unsigned char sources[] = {
#embed "../../Data/sources.csv"
};

#define EMBEDDED(name, bytes) {name, bytes, sizeof bytes}

static const struct embedded_file files[] = {
    EMBEDDED("checks.csv", checks),
    EMBEDDED("claims.csv", claims),
    EMBEDDED("datapackage.json", datapackage_json),
    EMBEDDED("events.csv", events),
    EMBEDDED("goals.csv", goals),
    EMBEDDED("metrics.csv", metrics),
    EMBEDDED("observations-arrests.csv", observations_arrests),
    EMBEDDED("observations-context.csv", observations_context),
    EMBEDDED("observations-crossings.csv", observations_crossings),
    EMBEDDED("observations-detention-daily.csv", observations_detention_daily),
    EMBEDDED("observations-detention.csv", observations_detention),
    EMBEDDED("observations-flights.csv", observations_flights),
    EMBEDDED("observations-removals.csv", observations_removals),
    EMBEDDED("sources.csv", sources),
};

struct embedded_files embedded_data(void) {
  return (struct embedded_files){files, sizeof files / sizeof *files};
}
