#include "text/frequent_names.hpp"

#include <algorithm>
#include <iterator>

namespace constancia {

namespace {

// Both in alphabetical order, which the binary search needs.
constexpr std::string_view given_names[] = {
    "ABIGAIL",   "ABRAHAM",     "ADRIAN",    "ADRIANA",    "ALAN",      "ALBERTO",   "ALDO",
    "ALEJANDRA", "ALEJANDRO",   "ALEXA",     "ALEXIS",     "ALFREDO",   "ALICIA",    "ALMA",
    "AMALIA",    "AMELIA",      "ANA",       "ANDREA",     "ANDRES",    "ANGELA",    "ANGELICA",
    "ANTONIA",   "ANTONIO",     "ARIADNA",   "ARMANDO",    "ARTURO",    "AXEL",      "BEATRIZ",
    "BERENICE",  "BLANCA",      "BRANDON",   "BRENDA",     "BRIAN",     "BRYAN",     "CAMILA",
    "CARLA",     "CARLOS",      "CARMEN",    "CAROLINA",   "CECILIA",   "CESAR",     "CHRISTIAN",
    "CLAUDIA",   "CRISTIAN",    "CRISTINA",  "CRISTOBAL",  "DANIEL",    "DANIELA",   "DAVID",
    "DENISSE",   "DIANA",       "DIEGO",     "DULCE",      "EDGAR",     "EDUARDO",   "ELENA",
    "ELIZABETH", "EMILIANO",    "EMILIO",    "EMMANUEL",   "ENRIQUE",   "ERICK",     "ERIKA",
    "ERNESTO",   "ESMERALDA",   "ESTEBAN",   "ESTEFANIA",  "ESTHER",    "EVELYN",    "FATIMA",
    "FERNANDA",  "FERNANDO",    "FRANCISCA", "FRANCISCO",  "GABRIEL",   "GABRIELA",  "GERARDO",
    "GILBERTO",  "GLORIA",      "GRACIELA",  "GUADALUPE",  "GUILLERMO", "GUSTAVO",   "HECTOR",
    "HUGO",      "IGNACIO",     "IRENE",     "IRMA",       "ISAAC",     "ISABEL",    "ISMAEL",
    "ISRAEL",    "ITZEL",       "IVAN",      "JACQUELINE", "JAIME",     "JAVIER",    "JENNIFER",
    "JESSICA",   "JESUS",       "JOAQUIN",   "JOEL",       "JOHANA",    "JONATHAN",  "JORGE",
    "JOSE",      "JOSEFINA",    "JOSUE",     "JUAN",       "JUANA",     "JULIA",     "JULIETA",
    "JULIO",     "KAREN",       "KARINA",    "KARLA",      "KEVIN",     "KIMBERLY",  "LAURA",
    "LEONARDO",  "LESLIE",      "LETICIA",   "LILIANA",    "LIZBETH",   "LORENA",    "LUCIA",
    "LUIS",      "LUISA",       "LUZ",       "MANUEL",     "MARCELA",   "MARCO",     "MARGARITA",
    "MARIA",     "MARIANA",     "MARIBEL",   "MARIO",      "MARISOL",   "MARTHA",    "MATEO",
    "MAURICIO",  "MAXIMILIANO", "MELISSA",   "MICHELLE",   "MIGUEL",    "MIRIAM",    "MONICA",
    "MONSERRAT", "MONTSERRAT",  "NANCY",     "NATALIA",    "NICOLE",    "NOE",       "NORMA",
    "OMAR",      "OSCAR",       "PABLO",     "PAOLA",      "PATRICIA",  "PAULINA",   "PEDRO",
    "RAFAEL",    "RAQUEL",      "RAUL",      "REBECA",     "REGINA",    "RENATA",    "RICARDO",
    "ROBERTO",   "ROCIO",       "RODRIGO",   "ROSALBA",    "RUBEN",     "SALVADOR",  "SAMUEL",
    "SANDRA",    "SARA",        "SEBASTIAN", "SERGIO",     "SILVIA",    "SOFIA",     "SONIA",
    "SUSANA",    "TANIA",       "TERESA",    "ULISES",     "URIEL",     "VALENTINA", "VALERIA",
    "VANESSA",   "VERONICA",    "VICTOR",    "VICTORIA",   "VIRIDIANA", "XIMENA",    "YARETZI",
    "YESENIA",   "YOLANDA",
};

constexpr std::string_view surnames[] = {
    "ACOSTA",     "AGUILAR",    "AGUIRRE",  "ALVARADO",  "ALVAREZ",   "ANAYA",     "ARELLANO",
    "ARREDONDO",  "AVILA",      "AYALA",    "BARRERA",   "BAUTISTA",  "BECERRA",   "BELTRAN",
    "BENITEZ",    "BUSTAMANTE", "CABRERA",  "CALDERON",  "CAMACHO",   "CANUL",     "CARDENAS",
    "CARRILLO",   "CASTANEDA",  "CASTILLO", "CASTRO",    "CERVANTES", "CHAVEZ",    "CISNEROS",
    "CONTRERAS",  "CORDOVA",    "CORONA",   "CORTES",    "CORTEZ",    "DIAZ",      "DOMINGUEZ",
    "DUARTE",     "ESCOBAR",    "ESPINOSA", "ESPINOZA",  "ESQUIVEL",  "ESTRADA",   "FERNANDEZ",
    "FIGUEROA",   "FLORES",     "FRANCO",   "FUENTES",   "GALINDO",   "GALLEGOS",  "GALVAN",
    "GARCIA",     "GARZA",      "GOMEZ",    "GONZALEZ",  "GUERRERO",  "GUTIERREZ", "GUZMAN",
    "HERNANDEZ",  "HERRERA",    "HUERTA",   "IBARRA",    "JIMENEZ",   "JUAREZ",    "LARA",
    "LOPEZ",      "LOZANO",     "LUGO",     "MACIAS",    "MALDONADO", "MARTINEZ",  "MEDINA",
    "MEJIA",      "MENDEZ",     "MENDOZA",  "MEZA",      "MIRANDA",   "MOLINA",    "MONTES",
    "MONTOYA",    "MORALES",    "MORENO",   "MUNOZ",     "NAVA",      "NAVARRO",   "NORIEGA",
    "NUNEZ",      "OCHOA",      "OJEDA",    "OLVERA",    "OROZCO",    "ORTEGA",    "ORTIZ",
    "PACHECO",    "PADILLA",    "PALACIOS", "PECH",      "PENA",      "PERALTA",   "PEREZ",
    "PINEDA",     "QUINTERO",   "RAMIREZ",  "RAMOS",     "RANGEL",    "RENTERIA",  "RIOS",
    "RIVAS",      "RIVERA",     "ROBLES",   "RODRIGUEZ", "ROJAS",     "ROMERO",    "ROSALES",
    "RUIZ",       "SALAS",      "SALAZAR",  "SALDIVAR",  "SALGADO",   "SALINAS",   "SANCHEZ",
    "SANDOVAL",   "SERRANO",    "SILVA",    "SOLIS",     "SOTO",      "SUAREZ",    "TAPIA",
    "TELLEZ",     "TORRES",     "TREVINO",  "URBINA",    "VALDEZ",    "VALENCIA",  "VARGAS",
    "VAZQUEZ",    "VEGA",       "VELASCO",  "VELAZQUEZ", "VERA",      "VILLA",     "VILLANUEVA",
    "VILLARREAL", "VILLASENOR", "ZAMORA",   "ZAPATA",    "ZAVALA",    "ZEPEDA",    "ZUNIGA",
};

static_assert(std::is_sorted(std::begin(given_names), std::end(given_names)));
static_assert(std::is_sorted(std::begin(surnames), std::end(surnames)));

} // namespace

UsualRole usual_role(std::string_view word)
{
    if (std::binary_search(std::begin(given_names), std::end(given_names), word))
        return UsualRole::given_name;
    if (std::binary_search(std::begin(surnames), std::end(surnames), word)) return UsualRole::surname;
    return UsualRole::unknown;
}

} // namespace constancia
