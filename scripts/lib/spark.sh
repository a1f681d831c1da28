# shellcheck shell=sh
# Apache Spark for the example that spreads an archive, kept in .tools/spark. It runs on Java.

spark() {
    have java || need java "Spark runs on it" "Install Java 17 or newer." openjdk-17-jre-headless
    "$TOOLS/spark/bin/python" -c "import pyspark; assert pyspark.__version__ == '$PYSPARK_VERSION'" 2>/dev/null && return
    need python3 "PySpark runs on it" "Install Python 3.10 or newer." python3
    rm -rf "$TOOLS/spark"
    timed "make a Python environment" venv-spark python3 -m venv "$TOOLS/spark" || die "python3 -m venv does not work; install python3-venv"
    timed "install PySpark $PYSPARK_VERSION" pyspark "$TOOLS/spark/bin/pip" install --quiet "pyspark==$PYSPARK_VERSION" ||
        die "pip failed; see $TOOLS/log/pyspark.log"
}
